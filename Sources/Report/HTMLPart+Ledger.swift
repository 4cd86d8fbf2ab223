extension HTMLPart {
  static let ledgerSource = """
    <section id="etcd">
    <h2>Bytes in etcd</h2>
    <p>{{sentence}}.</p>
    {{#tables}}
    <div class="wide"><table>
    <thead><tr><th>{{title}}</th><th class="chart"></th><th class="number">Number</th>\
    <th class="number">Bytes</th><th class="number">Of the quota</th>\
    <th class="number">A prune gives back</th>\
    <th class="number">Retiring gives back</th></tr></thead>
    <tbody>
    {{#rows}}
    <tr><td>{{#name}}<code>{{name}}</code>{{/name}}{{#words}}{{words}}{{/words}}</td><td><span class="bar plain">\
    <span style="width:{{share}}%"></span></span></td><td class="number">{{number}}</td>\
    <td class="number">{{bytes}}</td><td class="number">{{quota}}</td>\
    <td class="number">{{prunable}}</td><td class="number">{{retirable}}</td></tr>
    {{/rows}}
    </tbody>
    </table></div>
    {{#rest}}<p class="faint">{{rest}}</p>
    {{/rest}}
    {{/tables}}
    </section>

    """
}
