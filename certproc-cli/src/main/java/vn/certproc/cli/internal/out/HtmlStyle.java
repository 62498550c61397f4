package vn.certproc.cli.internal.out;

/** How a profile looks on a screen, and on A4 in landscape. */
final class HtmlStyle {

  static final String CSS =
      """
      <style>
      @page{size:A4 landscape;margin:12mm}
      *{box-sizing:border-box}
      body{font:15px/1.4 'Times New Roman',Tinos,'DejaVu Serif',serif;margin:0 auto;padding:1.5em;max-width:1400px;color:#111;background:#fff}
      h1{font-size:1.6em;margin:.2em 0 .6em}
      h2{font-size:1.3em;margin:1.4em 0 .3em;border-bottom:2px solid #345}
      p{margin:.3em 0}
      nav ol{columns:2;margin:.3em 0}
      dl{display:grid;grid-template-columns:minmax(9em,max-content) 1fr;gap:.2em 1em;margin:.3em 0}
      dt{font-weight:bold}
      dd{margin:0;grid-column:2}
      a{color:#0b3d91}
      table{border-collapse:collapse;width:100%;table-layout:auto;margin:0 0 1.2em}
      caption{text-align:left;font-weight:bold;font-size:1.1em;margin:.6em 0 .3em}
      th,td{border:1px solid #666;padding:.25em .4em;text-align:left;vertical-align:top;overflow-wrap:break-word}
      thead{display:table-header-group}
      thead th{background:#e3e9f2}
      tbody th{font-weight:normal;background:#f6f7f9}
      code{font-size:.8em;color:#555;overflow-wrap:anywhere}
      .clause{font-weight:600;color:#123}
      .reading{font-style:italic}
      .origin{color:#333;font-size:.9em}
      .mind{color:#7a3b00}
      abbr{text-decoration:none;border-bottom:1px dotted #555}
      @media print{
      body{font-size:9.5pt;padding:0;max-width:none}
      a{color:inherit;text-decoration:none}
      h2,caption{break-after:avoid}
      tr{break-inside:avoid}
      section:nth-of-type(2){break-before:page}
      }
      </style>""";

  private HtmlStyle() {}
}
