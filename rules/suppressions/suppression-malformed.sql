/*---
id: suppression-malformed
title: Suppression is not understood and does nothing
severity: warning
message: "suppression 'tagtidy/ignore.{rule}' does nothing: {fault}"
why: |
  Somebody meant a finding not to count, and it counts all the same. A suppression needs a rule that
  there is and a reason; behind semicolons it takes until=2026-12-31, ref= and owner=.
remedy: oc edit -n {object_namespace} {object}
needs: []
discriminator: [rule]
source: "tagtidy: suppressions"
quiet_when: |
  What is wrong in the configuration file ends the command before anything is judged, and is no
  finding.
examples:
  - name: no reason
    suppression:
      - {state: malformed, rule: import-failed, namespace: shop, image_stream: cart,
         object: imagestreams/cart, object_namespace: shop, fault: "expected a reason, found none"}
    finds:
      - "suppression 'tagtidy/ignore.import-failed' does nothing: expected a reason, found none"
  - name: it is understood
    suppression: [{state: active, rule: import-failed, image_stream: cart, reason: known}]
    finds: []
---*/
SELECT
  namespace, image_stream, tag, image, kind, name, rule, fault, place, object, object_namespace
FROM suppression
WHERE state = 'malformed';
