/*---
id: pruner-keeps-too-short
title: The pruner takes images that are younger than a build takes
severity: warning
message: "ImagePruner {name} spares what is younger than {kept_minutes} minutes, build
  {slowest_build} took {build_minutes}"
why: |
  What keepYoungerThanDuration spares is there for builds and rollouts under way: an image that was
  pushed, and is named by nothing yet. Where a build takes longer than that, the base image that it
  began with, or an image of an earlier stage, can be pruned before it ends.
remedy: oc patch imagepruners.imageregistry.operator.openshift.io/{name} --type=merge -p {patch}
needs: [ImagePruner, Build]
source: "ImagePruner, spec.keepYoungerThanDuration, 60 minutes by default"
quiet_when: |
  No build took longer; it is not known how long they took. The pruner spares images that builds
  name as long as the builds are there; what is at risk are images that they do not name.
examples:
  - name: the default age, and a build of two hours
    image_pruner: [{image_pruner: cluster}]
    workload:
      - {kind: Build, namespace: shop, name: web-1, duration_seconds: 600}
      - {kind: Build, namespace: shop, name: web-2, duration_seconds: 7200}
      - {kind: Job, namespace: shop, name: web-3, duration_seconds: 9000}
      - {kind: Job, namespace: shop, name: a, duration_seconds: 7200}
    finds:
      - "ImagePruner cluster spares what is younger than 60 minutes, build shop/web-2 took 120"
  - name: an hour, and a build of an hour; a day
    image_pruner:
      - {image_pruner: cluster, keep_younger_than_seconds: 3600}
      - {image_pruner: other, keep_younger_than_seconds: 86400}
    workload:
      - {kind: Build, namespace: shop, name: web-1, duration_seconds: 3600}
    finds: []
---*/
WITH slowest AS (
  SELECT MAX(duration_seconds) AS duration_seconds, COUNT(*) AS builds
  FROM workload
  WHERE kind = 'Build'
)
SELECT
  'ImagePruner' AS kind, p.image_pruner AS name,
  CAST(COALESCE(p.keep_younger_than_seconds, 3600) / 60 AS BIGINT) AS kept_minutes,
  CAST(s.duration_seconds / 60 AS BIGINT) AS build_minutes,
  MIN(w.namespace || '/' || w.name) AS slowest_build, s.builds,
  '{"spec":{"keepYoungerThanDuration":"'
    || CAST(CAST(s.duration_seconds / 1800 + 1 AS BIGINT) AS TEXT) || 'h"}}' AS patch
FROM image_pruner AS p
CROSS JOIN slowest AS s
JOIN workload AS w ON w.duration_seconds = s.duration_seconds AND w.kind = 'Build'
WHERE s.duration_seconds > COALESCE(p.keep_younger_than_seconds, 3600)
GROUP BY p.image_pruner, p.keep_younger_than_seconds, s.duration_seconds, s.builds;
