/*---
id: pruner-sets-both-ages
title: The pruner's age is set twice
severity: info
message: "ImagePruner {name} sets both ages, of which only keepYoungerThanDuration counts"
why: |
  keepYoungerThan, in nanoseconds, is deprecated and passed over where keepYoungerThanDuration is
  set as well. Whoever changes the one that is not read believes images are spared that are not.
remedy: oc patch imagepruners.imageregistry.operator.openshift.io/{name} --type=json -p {patch}
needs: [ImagePruner]
source: "ImagePruner, spec.keepYoungerThan (deprecated) and spec.keepYoungerThanDuration"
quiet_when: Only one of them is set.
examples:
  - name: both
    image_pruner: [{image_pruner: cluster, has_both_ages: 1, keep_younger_than_seconds: 3600}]
    finds: ["ImagePruner cluster sets both ages, of which only keepYoungerThanDuration counts"]
  - name: one
    image_pruner: [{image_pruner: cluster, keep_younger_than_seconds: 3600}]
    finds: []
---*/
SELECT
  'ImagePruner' AS kind, image_pruner AS name, keep_younger_than_seconds,
  '[{"op":"remove","path":"/spec/keepYoungerThan"}]' AS patch
FROM image_pruner
WHERE has_both_ages = 1;
