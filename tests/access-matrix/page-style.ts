/** The page's own style: it stands alone, and prints in landscape. */
export const pageStyle = `
  :root { color-scheme: light dark; }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 80rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.6rem; line-height: 1.25; }
  h2 { margin-top: 3rem; border-bottom: 2px solid #8888; }
  h3 { margin: 2rem 0 .25rem; }
  p, li { max-width: 60rem; }
  nav ul { columns: 2; padding-left: 1.25rem; }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; font-size: .875rem; }
  caption { text-align: left; padding: .25rem 0; font-weight: 600; }
  th, td { border: 1px solid #8888; padding: .3rem .5rem; text-align: left; vertical-align: top; }
  thead th { font-weight: normal; }
  tbody th { font-family: ui-monospace, monospace; font-weight: normal; }
  .asker { display: block; min-width: 9rem; margin-bottom: .3rem; }
  .under { display: block; font-size: .8rem; }
  .IDENTIFIED { background: #d9480f38; }
  .PSEUDONYMISED { background: #e8a30038; }
  .AGGREGATE { background: #2f7ed838; }
  @media print {
    body { margin: 0; max-width: none; font-size: 9pt; }
    nav { display: none; }
    .scroll { overflow: visible; }
    h2, h3, caption { break-after: avoid; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    td, th { print-color-adjust: exact; }
  }
  @page { size: A4 landscape; margin: 1.5cm; }`;
