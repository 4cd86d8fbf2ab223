extension HTMLPart {
  static let summarySource = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>Image stream audit, {{day}}</title>
    <style>
    \(HTMLStyle.text)
    </style>
    </head>
    <body>
    <header>
    <h1>Image stream audit</h1>
    <p class="faint">As of <time>{{asOf}}</time>, run {{run}}, tagtidy {{version}}</p>
    </header>
    <main>
    {{#loss}}
    <p class="banner error"><strong>Incomplete.</strong> {{loss}}. \
    <a href="#about-the-input">About the input</a></p>
    {{/loss}}
    <p class="verdict {{gravest}}">{{verdict}}{{#gaps}} <span class="faint">{{gaps}} \
    <a href="#not-judged">Not judged</a></span>{{/gaps}}</p>
    <div class="cards">
    {{#severities}}
    <div class="card{{#isFound}} {{severity}}{{/isFound}}"><span class="figure">{{count}}</span> {{label}}\
    {{#new}}<br><span class="faint">{{new}} new</span>{{/new}}</div>
    {{/severities}}
    <div class="card good"><span class="figure">{{fixed}}</span> Fixed<br>\
    <span class="faint">{{since}}</span></div>
    <div class="card"><span class="figure">{{rulesRan}}</span> of {{rules}} rules ran<br>\
    <span class="bar"><span style="width:{{rulesShare}}%"></span></span></div>
    <div class="card{{#loss}} error{{/loss}}"><span class="figure">{{lost}}</span> \
    lost or cut short<br><span class="faint">{{files}}</span></div>
    </div>
    {{#known}}
    <p class="faint">{{known}}</p>
    {{/known}}
    {{^empty(first)}}
    <section>
    <h2>To look at first</h2>
    <ol class="first">
    {{#first}}
    <li><span class="badge {{severity}}">{{label}}</span> <a href="#rule-{{rule}}">{{title}}</a> \
    <span class="faint">{{count}}{{#gain}}: {{gain}}{{/gain}}</span></li>
    {{/first}}
    </ol>
    </section>
    {{/empty(first)}}
    {{^empty(figures)}}
    <ul class="facts">
    {{#figures}}
    <li><span class="faint">{{label}}</span> {{value}}</li>
    {{/figures}}
    </ul>
    {{/empty(figures)}}

    """

  /// Nothing is loaded, nothing runs, and nothing is sent; only the page's own style counts.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
}
