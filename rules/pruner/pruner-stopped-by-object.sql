/*---
id: pruner-stopped-by-object
title: An object that cannot be read ends every prune
severity: error
message: "{kind} {namespace}/{name} ends every prune: {first_field}: {fault}"
why: |
  The pruner reads all objects of a kind at once. One with a value of the wrong type, a date or a
  quantity that is none, makes the whole list unreadable, and the pruner ends before it has removed
  anything, night after night. Correct the object.
remedy: oc get {kind} -n {object_namespace} {name} -o yaml
needs: []
source: "oc adm prune images: lists are decoded strictly"
quiet_when: |
  The pruner does not read the kind or the field. Where the export was edited or made by another
  tool, the object in the cluster may be whole.
examples:
  - name: one object with two wrong fields
    diagnostic:
      - {kind: LimitRange, namespace: shop, name: limits, field: "spec.limits[1].max.storage",
         message: "expected a quantity, found '1 GB'", stops_pruner: 1}
      - {kind: LimitRange, namespace: shop, name: limits, field: "spec.limits[2].max.storage",
         message: "expected a quantity, found '2 GB'", stops_pruner: 1}
    finds:
      - "LimitRange shop/limits ends every prune: spec.limits[1].max.storage: expected a quantity,
        found '1 GB'"
  - name: a field that the pruner does not read; a file without an object
    diagnostic:
      - {kind: Deployment, namespace: shop, name: web, field: spec.paused, message: expected a flag}
      - {path: a.json, message: expected JSON, stops_pruner: 1}
    finds: []
---*/
SELECT
  kind, namespace, name,
  COUNT(*) AS faults,
  MIN(field) AS first_field,
  MIN(message) AS fault,
  MIN(path) AS file,
  MIN(line) AS line,
  CASE WHEN namespace = '' THEN 'default' ELSE namespace END AS object_namespace
FROM diagnostic
WHERE stops_pruner = 1 AND name <> ''
GROUP BY kind, namespace, name;
