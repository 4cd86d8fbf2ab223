/*---
id: suppression-unused
title: Suppression matches nothing
severity: info
message: "suppression of {rule} matches no finding: {reason}"
why: |
  What it was written for is mended, or it never fitted: the object, the tag or the rule is another
  one. Left in place it would hide the next finding that nobody has looked at.
remedy: oc edit -n {object_namespace} {object}
needs: []
discriminator: [rule, scope]
source: "tagtidy: suppressions"
quiet_when: |
  A rule it is about did not run in this run, or was left out. An entry of the configuration file
  has no command; its place says where it stands.
examples:
  - name: its rule ran and found nothing there
    suppression:
      - {state: active, rule: import-failed, namespace: shop, image_stream: cart,
         object: imagestreams/cart, object_namespace: shop, reason: known, is_judged: 1}
    finds: ["suppression of import-failed matches no finding: known"]
  - name: it matches a finding; its rule did not run; it is expired
    suppression:
      - {state: active, rule: import-failed, image_stream: a, is_judged: 1, findings: 1}
      - {state: active, rule: import-failed, image_stream: b, is_judged: 0}
      - {state: expired, rule: import-failed, image_stream: c, is_judged: 1}
    finds: []
---*/
SELECT
  namespace, image_stream, tag, image, kind, name, rule, scope, reason, until, reference, origin,
  place, object, object_namespace
FROM suppression
WHERE state = 'active' AND is_judged = 1 AND findings = 0;
