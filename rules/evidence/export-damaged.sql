/*---
id: export-damaged
title: Parts of an exported file could not be read
severity: warning
message: "{file} could not be read whole, faults: {faults}, such as: {fault}"
why: |
  What is lost may be the workload that uses an image, or the tag that holds it. Rules that conclude
  from what is not there do not run, and plans answer "unknown" where it matters. Export the file
  anew, and look at what the command printed.
remedy: tagtidy ingest {file}
needs: []
discriminator: file
source: "tagtidy: docs/collecting.md"
quiet_when: |
  A note only: something was passed over that is no export, or read twice. Where the object is as
  odd in the cluster, correct it there: pruner-stopped-by-object tells of those that matter most.
examples:
  - name: a file that ends in the middle, and one with two odd fields
    diagnostic:
      - {severity: lost, path: a.json, message: "ends in the middle"}
      - {severity: lost, path: b.json, line: 9, kind: Pod, message: "no number"}
      - {severity: lost, path: b.json, line: 7, kind: Pod, message: "no time"}
    finds:
      - "a.json could not be read whole, faults: 1, such as: ends in the middle"
      - "b.json could not be read whole, faults: 2, such as: no number"
  - name: a note
    diagnostic: [{severity: note, path: README.md, message: "skipped: not an export"}]
    finds: []
---*/
SELECT
  path AS file,
  COUNT(*) AS faults,
  MIN(line) AS first_line,
  MIN(message) AS fault,
  MIN(name) AS first_object,
  CASE
    WHEN MIN(kind) = 'Image.config.openshift.io' THEN 'images.config.openshift.io'
    WHEN MIN(kind) = 'Config.imageregistry.operator.openshift.io'
      THEN 'configs.imageregistry.operator.openshift.io'
    WHEN MIN(kind) <> '' THEN LOWER(MIN(kind)) || 's'
  END AS resource
FROM diagnostic
WHERE severity = 'lost'
GROUP BY path;
