extension HTMLPart {
  static let offendersSource = """
    <section id="weight">
    <h2>What weighs most</h2>
    <p class="faint">Sizes are those of the stored objects in etcd, not of image content.</p>
    <div class="wide"><table>
    <thead><tr><th>What</th><th class="chart"></th><th class="number">Tags</th>\
    <th class="number">History items</th><th class="number">Image streams</th>\
    <th class="number">Images</th></tr></thead>
    <tbody>
    {{#rows}}
    <tr><td><code>{{name}}</code></td><td><span class="bar plain">\
    <span style="width:{{share}}%"></span></span></td><td class="number">{{tags}}</td>\
    <td class="number">{{revisions}}</td><td class="number">{{streamBytes}}</td>\
    <td class="number">{{imageBytes}}</td></tr>
    {{/rows}}
    </tbody>
    </table></div>
    {{#rest}}<p class="faint">{{rest}}</p>
    {{/rest}}
    </section>

    """

  static let notJudgedSource = """
    <section id="not-judged">
    <h2>Not judged</h2>
    <p>These rules say nothing about the cluster, neither good nor bad.</p>
    <ul>
    {{#gaps}}
    <li>{{#rules}}{{title}} (<code>{{rule}}</code>)<br>{{/rules}}
    <ul>
    {{#reasons}}
    <li>{{text}}</li>
    {{/reasons}}
    {{#rest}}<li class="faint">{{rest}}</li>
    {{/rest}}
    </ul></li>
    {{/gaps}}
    {{#failures}}
    <li>{{title}} (<code>{{rule}}</code>)
    <ul><li><span class="badge error">failed</span> {{message}}</li></ul></li>
    {{/failures}}
    </ul>
    {{#commands}}
    <p>To collect what is missing:</p>
    <pre tabindex="0">{{commands}}</pre>
    {{/commands}}
    {{#commandsRest}}<p class="faint">{{commandsRest}}</p>
    {{/commandsRest}}
    </section>

    """

  static let coverageSource = """
    <section id="coverage">
    <h2>Coverage</h2>
    {{^empty(kinds)}}
    <div class="wide"><table>
    <thead><tr><th>Kind</th><th class="number">Objects</th><th>Namespaces</th>\
    <th class="number">Lost</th><th>Cut short</th></tr></thead>
    <tbody>
    {{#kinds}}
    <tr><td><code>{{kind}}</code></td><td class="number">{{objects}}</td><td>{{namespaces}}</td>\
    <td class="number">{{#lost}}<strong>{{lost}}</strong>{{/lost}}{{^lost}}0{{/lost}}</td>\
    <td>{{#truncated}}<strong>{{truncated}}</strong>{{/truncated}}{{^truncated}}no{{/truncated}}\
    </td></tr>
    {{/kinds}}
    </tbody>
    </table></div>
    {{#kindsRest}}<p class="faint">{{kindsRest}}</p>
    {{/kindsRest}}
    {{/empty(kinds)}}
    {{#empty(kinds)}}
    <p>Nothing was read.</p>
    {{/empty(kinds)}}
    {{^empty(sources)}}
    <details>
    <summary>{{sourceCount}}</summary>
    <div class="wide"><table>
    <thead><tr><th>File</th><th>Format</th><th class="number">Size</th>\
    <th class="number">Documents</th><th class="number">Objects</th></tr></thead>
    <tbody>
    {{#sources}}
    <tr><td><code>{{path}}</code></td><td>{{format}}</td><td class="number">{{size}}</td>\
    <td class="number">{{documents}}</td><td class="number">{{objects}}</td></tr>
    {{/sources}}
    </tbody>
    </table></div>
    {{#sourcesRest}}<p class="faint">{{sourcesRest}}</p>
    {{/sourcesRest}}
    </details>
    {{/empty(sources)}}
    </section>

    """

  static let diagnosticsSource = """
    <section id="about-the-input">
    <h2>About the input</h2>
    <ul>
    {{#truncated}}
    <li><span class="badge error">cut short</span> {{text}}</li>
    {{/truncated}}
    {{#diagnostics}}
    <li>{{#isLost}}<span class="badge error">lost</span>{{/isLost}}{{^isLost}}\
    <span class="badge info">note</span>{{/isLost}} {{#place}}<code>{{place}}</code>: {{/place}}\
    {{#subject}}{{subject}}: {{/subject}}{{message}}</li>
    {{/diagnostics}}
    </ul>
    {{#rest}}<p class="faint">{{rest}}</p>
    {{/rest}}
    </section>

    """
}
