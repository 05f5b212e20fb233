/** The page around the reader. Its policy lets nothing out and nothing in. */
export const page = ({
  icon,
  style,
  script,
}: Readonly<Record<'icon' | 'style' | 'script', string>>): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>Chancery: read a cable</title>
<link rel="icon" href="data:image/svg+xml;base64,${icon}">
<style>${style}</style>
</head>
<body>
<header class="masthead">
  <h1 class="name">Chancery</h1>
  <p class="motto">Paste a cable. What it says, what is wrong with it, how it goes on the wire. Nothing leaves this page.</p>
</header>
<main>
  <section class="source" aria-labelledby="source-title">
    <div class="bar">
      <h2 id="source-title">Text</h2>
      <label>judge for <select id="profile"><option>archive</option><option>transmit</option><option>release</option></select></label>
      <button type="button" id="fix" hidden></button>
      <button type="button" id="example">An example</button>
    </div>
    <div id="editor"></div>
    <p class="noted" id="noted" role="status"></p>
  </section>
  <section class="answer" aria-label="Answer">
    <div class="bar" role="tablist">
      <button type="button" role="tab" id="tab-reading" aria-controls="reading" aria-selected="true">Reading</button>
      <button type="button" role="tab" id="tab-findings" aria-controls="findings" aria-selected="false" tabindex="-1">Findings</button>
      <button type="button" role="tab" id="tab-written" aria-controls="written" aria-selected="false" tabindex="-1">Written</button>
      <button type="button" role="tab" id="tab-data" aria-controls="data" aria-selected="false" tabindex="-1">Data</button>
    </div>
    <div role="tabpanel" id="reading" aria-labelledby="tab-reading" tabindex="0"></div>
    <div role="tabpanel" id="findings" aria-labelledby="tab-findings" tabindex="0" hidden></div>
    <div role="tabpanel" id="written" aria-labelledby="tab-written" tabindex="0" hidden></div>
    <div role="tabpanel" id="data" aria-labelledby="tab-data" tabindex="0" hidden></div>
  </section>
</main>
<noscript><p class="noted">The reader runs in this page, so that it needs scripts.</p></noscript>
<script type="module">${script}</script>
</body>
</html>
`
