/// The page's style: for light and dark screens, narrow ones and paper.
enum HTMLStyle {
  static let text = """
    :root { color-scheme: light dark; --ink: #1d2530; --faint: #5b6675; --paper: #fff;
      --panel: #f4f6f8; --line: #d9dee5; --link: #0b5cad; --error: #b3261e; --warning: #8a5a00;
      --info: #0b5cad; --good: #1e7a3c; --error-panel: #fdecea; --warning-panel: #fff4dc;
      --info-panel: #e7f1fc; --good-panel: #e6f5ea; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e4e8ee; --faint: #9ba7b6; --paper: #14181d; --panel: #1e242b;
        --line: #343c46; --link: #7db7f5; --error: #ff8a80; --warning: #f2b84b; --info: #7db7f5;
        --good: #6fcf8b; --error-panel: #3a1d1c; --warning-panel: #35290f;
        --info-panel: #16293d; --good-panel: #15301d; }
    }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1.5rem clamp(.75rem, 3vw, 2rem); max-width: 76rem;
      background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif;
      overflow-wrap: break-word; }
    h1 { margin: 0; font-size: 1.6rem; line-height: 1.2; }
    h2 { margin: 2.25rem 0 .5rem; font-size: 1.2rem; }
    p { margin: .5rem 0; }
    header p { margin: .25rem 0 1rem; }
    a { color: var(--link); }
    code, pre { font: .875em/1.5 ui-monospace, "DejaVu Sans Mono", monospace; }
    code { overflow-wrap: anywhere; }
    .faint { color: var(--faint); font-size: .925em; }
    .banner { padding: .6rem .9rem; border-left: .3rem solid var(--error); border-radius: .3rem;
      background: var(--error-panel); }
    .verdict { margin: .75rem 0; font-size: 1.15rem; font-weight: 600; }
    .verdict .faint { font-weight: 400; }
    .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
      gap: .75rem; margin: 1rem 0; }
    .card { padding: .6rem .9rem; border-top: .25rem solid var(--line); border-radius: .3rem;
      background: var(--panel); }
    .card.error { border-color: var(--error); }
    .card.warning { border-color: var(--warning); }
    .card.info { border-color: var(--info); }
    .card.good { border-color: var(--good); }
    .figure { font-size: 1.6rem; font-weight: 650; line-height: 1.2;
      font-variant-numeric: tabular-nums; }
    .bar { display: flex; width: 100%; height: .5rem; margin-top: .45rem; overflow: hidden;
      border-radius: .25rem; background: var(--line); }
    .bar.plain { margin: .5rem 0 0; background: none; }
    .bar > span { flex: none; height: 100%; background: var(--info);
      print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .bar > .error { background: var(--error); }
    .bar > .warning { background: var(--warning); }
    .badge { display: inline-block; padding: 0 .45em; border-radius: .25rem; font-size: .8em;
      font-weight: 600; white-space: nowrap; background: var(--panel); }
    .badge.error { color: var(--error); background: var(--error-panel); }
    .badge.warning { color: var(--warning); background: var(--warning-panel); }
    .badge.info { color: var(--info); background: var(--info-panel); }
    .badge.new { color: var(--good); background: var(--good-panel); }
    .first { padding-left: 1.4rem; margin: .25rem 0; }
    .first li { margin: .3rem 0; }
    .facts { display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; margin: 1.25rem 0 0;
      padding: .6rem 0; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line);
      list-style: none; font-variant-numeric: tabular-nums; }
    details { margin: .4rem 0; border: 1px solid var(--line); border-radius: .3rem; }
    details > :not(summary) { margin-left: .9rem; margin-right: .9rem; }
    details > div { margin-bottom: .75rem; scroll-margin-top: 4rem; }
    summary { padding: .45rem .9rem; cursor: pointer; }
    summary::after { content: ""; display: block; clear: both; }
    details[open] > summary { border-bottom: 1px solid var(--line); margin-bottom: .6rem; }
    .count { float: right; margin-left: 1rem; font-variant-numeric: tabular-nums; }
    .wide { overflow-x: auto; }
    .wide + .wide { margin-top: 1.25rem; }
    table { width: 100%; border-collapse: collapse; font-size: .925rem; }
    th, td { padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top;
      border-bottom: 1px solid var(--line); }
    th { color: var(--faint); font-weight: 600; white-space: nowrap; }
    td { min-width: 5rem; }
    td:nth-child(2) { min-width: 12rem; }
    .number { min-width: 4rem; text-align: right; white-space: nowrap;
      font-variant-numeric: tabular-nums; }
    .chart { width: 22%; }
    td > .bar { min-width: 6rem; }
    .day { white-space: nowrap; }
    .quiet td { color: var(--faint); }
    pre { margin: .5rem 0; padding: .6rem .9rem; overflow-x: auto; border-radius: .3rem;
      background: var(--panel); user-select: all; -webkit-user-select: all; }
    ul { padding-left: 1.3rem; }
    @media print {
      :root { --ink: #000; --faint: #444; --paper: #fff; --panel: #fff; --line: #bbb;
        --link: #000; }
      body { max-width: none; padding: 0; font-size: 10pt; }
      .card, pre { border: 1px solid var(--line); }
      pre { white-space: pre-wrap; }
      .wide { overflow: visible; }
      tr, .card, summary { break-inside: avoid; }
      h2, summary { break-after: avoid; }
      details::details-content { content-visibility: visible; block-size: auto; }
    }
    """
}
