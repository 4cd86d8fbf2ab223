extension HTMLPart {
  static let changeSource = """
    <section id="change">
    <h2>Since the last run</h2>
    <p>{{change}}</p>
    {{^empty(new)}}
    <details>
    <summary>{{newCount}} new</summary>
    <div class="wide"><table>
    <thead><tr><th>Severity</th><th>Rule</th><th>Finding</th></tr></thead>
    <tbody>
    {{#new}}
    <tr><td><span class="badge {{severity}}">{{label}}</span></td>\
    <td><a href="#rule-{{rule}}"><code>{{rule}}</code></a></td><td>{{message}}</td></tr>
    {{/new}}
    </tbody>
    </table></div>
    {{#newRest}}<p class="faint">{{newRest}}</p>
    {{/newRest}}
    </details>
    {{/empty(new)}}
    {{^empty(fixed)}}
    <details>
    <summary>{{fixedCount}} fixed</summary>
    <div class="wide"><table>
    <thead><tr><th>Rule</th><th>Was</th><th>Since</th></tr></thead>
    <tbody>
    {{#fixed}}
    <tr><td><code>{{rule}}</code></td><td>{{message}}</td><td class="day">{{since}}</td></tr>
    {{/fixed}}
    </tbody>
    </table></div>
    {{#fixedRest}}<p class="faint">{{fixedRest}}</p>
    {{/fixedRest}}
    </details>
    {{/empty(fixed)}}
    </section>

    """

  static let rulesSource = """
    <section id="findings">
    <h2>Findings by rule</h2>
    {{#verdict}}<p>{{verdict}}</p>
    {{/verdict}}
    {{^empty(clean)}}
    <details>
    <summary>{{cleanCount}} ran and found nothing</summary>
    <p>{{#clean}}<code>{{text}}</code> {{/clean}}</p>
    </details>
    {{/empty(clean)}}
    </section>

    """

  static let ruleSource = """
    <details class="rule {{severity}}">
    <summary><span class="badge {{severity}}">{{label}}</span> {{title}} \
    <span class="faint">{{rule}}</span> <span class="count">{{count}}{{#new}}, {{new}} new{{/new}}\
    </span></summary>
    <div id="rule-{{rule}}">
    {{^empty(why)}}<p>\(prose("why"))</p>
    {{/empty(why)}}
    {{^empty(quietWhen)}}<p>Not reported: \(prose("quietWhen"))</p>
    {{/empty(quietWhen)}}
    {{#source}}<p class="faint">{{#judgedWith}}Judged with {{judgedWith}}. {{/judgedWith}}\
    Source: {{source}}</p>
    {{/source}}
    <div class="wide"><table>
    <thead><tr><th>Subject</th><th>Finding</th><th>Place</th><th>Since</th></tr></thead>
    <tbody>
    {{#findings}}
    <tr{{#isQuiet}} class="quiet"{{/isQuiet}}>\
    <td>{{#subject}}<code>{{subject}}</code>{{/subject}}</td>\
    <td>{{message}}{{#gain}} <span class="faint">({{gain}})</span>{{/gain}}\
    {{#suppression}}<br><span class="faint">{{suppression}}</span>{{/suppression}}</td>\
    <td>{{#place}}<code class="faint">{{place}}</code>{{/place}}</td>\
    <td class="day">{{#isNew}}<span class="badge new">new</span>{{/isNew}}{{since}}</td></tr>
    {{/findings}}
    </tbody>
    </table></div>
    {{#rest}}<p class="faint">{{rest}}</p>
    {{/rest}}
    {{#commands}}
    <p>{{#rest}}To remedy those above:{{/rest}}{{^rest}}To remedy:{{/rest}}</p>
    <pre tabindex="0">{{commands}}</pre>
    {{/commands}}
    </div>
    </details>

    """

  static let namespacesSource = """
    <section id="namespaces">
    <h2>Findings by namespace</h2>
    <div class="wide"><table>
    <thead><tr><th>Namespace</th><th class="chart"></th><th class="number">Errors</th>\
    <th class="number">Warnings</th><th class="number">Info</th><th class="number">New</th></tr>\
    </thead>
    <tbody>
    {{#rows}}
    <tr><td>{{#namespace}}<code>{{namespace}}</code>{{/namespace}}{{^namespace}}(none)\
    {{/namespace}}</td><td><span class="bar plain"><span class="error" \
    style="width:{{errorShare}}%"></span><span class="warning" style="width:{{warningShare}}%">\
    </span><span class="info" style="width:{{infoShare}}%"></span></span></td>\
    <td class="number">{{errors}}</td><td class="number">{{warnings}}</td>\
    <td class="number">{{infos}}</td><td class="number">{{new}}</td></tr>
    {{/rows}}
    </tbody>
    </table></div>
    {{#rest}}<p class="faint">{{rest}}</p>
    {{/rest}}
    </section>

    """
}
