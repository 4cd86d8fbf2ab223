/*---
id: list-cut-off
title: A list in the export is cut off
severity: error
message: "the list of {kind} goes on behind what was exported (objects read: {objects})"
why: |
  The API answers long lists in pieces and says where the next begins (metadata.continue). Only the
  first was saved, by a call of the API or a tool that does not follow. What is missing may use
  any image, so nothing that rests on the whole list is judged. oc get fetches all pieces.
remedy: oc get {resource} -A -o json
needs: []
source: "Kubernetes API concepts: retrieving large results sets in chunks; ListMeta.continue"
quiet_when: The list ends; pieces that were saved one by one are cut off all but the last.
examples:
  - name: of all namespaces, of one, and of a cluster's settings
    coverage:
      - {kind: ImageStream, namespace: "*", objects: 500, is_truncated: 1}
      - {kind: Pod, namespace: shop, objects: 9, is_truncated: 1}
      - {kind: Image.config.openshift.io, namespace: "", objects: 1, is_truncated: 1}
    finds:
      - "the list of ImageStream goes on behind what was exported (objects read: 500)"
      - "the list of Pod goes on behind what was exported (objects read: 9)"
      - "the list of Image.config.openshift.io goes on behind what was exported (objects read: 1)"
  - name: it ends
    coverage: [{kind: ImageStream, namespace: "*", objects: 500}]
    finds: []
---*/
SELECT
  kind,
  CASE WHEN namespace = '*' THEN '' ELSE namespace END AS namespace,
  objects, lost,
  CASE
    WHEN kind = 'Image.config.openshift.io' THEN 'images.config.openshift.io'
    WHEN kind = 'Config.imageregistry.operator.openshift.io'
      THEN 'configs.imageregistry.operator.openshift.io'
    ELSE LOWER(kind) || 's'
  END AS resource
FROM coverage
WHERE is_truncated = 1;
