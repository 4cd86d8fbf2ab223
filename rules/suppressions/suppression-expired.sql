/*---
id: suppression-expired
title: Suppression has expired
severity: warning
message: "suppression of {rule} ended on {until}: {reason}"
why: |
  Somebody said that the finding was meant to be so, and until when. That day is over, and the
  finding counts again: mend what it tells of, or look at it anew and set another day.
remedy: oc edit -n {object_namespace} {object}
needs: []
discriminator: [rule, scope]
source: "tagtidy: suppressions"
quiet_when: |
  The last day is not over at the moment of the snapshot, in UTC. An entry of the configuration
  file has no command; its place says where it stands.
examples:
  - name: the last day is over
    suppression:
      - {state: expired, rule: stale-tag-unused, namespace: shop, image_stream: cart,
         object: imagestreams/cart, object_namespace: shop, until: "2026-01-30", reason: audit}
    finds: ["suppression of stale-tag-unused ended on 2026-01-30: audit"]
  - name: the last day is today
    suppression:
      - {state: active, rule: stale-tag-unused, namespace: shop, image_stream: cart,
         until: "2026-01-31", reason: audit, is_judged: 1}
    finds: []
---*/
SELECT
  namespace, image_stream, tag, image, kind, name, rule, scope, until, reason, reference, origin,
  place, findings, object, object_namespace
FROM suppression
WHERE state = 'expired';
