/*---
id: namespace-not-read
title: Workloads of a namespace with image streams were not exported
severity: warning
message: "{namespace} (image streams: {image_streams}) was exported without {missing_kinds}"
why: |
  The export holds these kinds of other namespaces, but not of this one. Whatever uses the images
  here is not seen: its tags count as unused for whoever looks at them alone, and tagtidy says
  "unknown" instead of "prune". Export them too.
remedy: oc get {resources} -n {namespace} -o json
needs: [ImageStream]
source: "oc adm prune images: kinds that it lists; tagtidy: docs/collecting.md"
quiet_when: |
  The kind was listed for all namespaces, or for none (referrer-kinds-not-read); manifests without
  a namespace.
examples:
  - name: pods of one namespace only
    image_stream:
      - {namespace: shop, image_stream: cart}
      - {namespace: shop, image_stream: web}
      - {namespace: till, image_stream: cart}
    coverage: &coverage
      - {kind: Pod, namespace: till, basis: objects, objects: 3, lost: 1}
      - {kind: Build, namespace: till, basis: empty list}
      - {kind: Job, namespace: shop, basis: objects, objects: 3}
      - {kind: Job, namespace: till, basis: empty list}
      - {kind: Deployment, namespace: "*", basis: objects, objects: 3}
      - {kind: CronJob, namespace: till, basis: file name, lost: 1}
    finds: ["shop (image streams: 2) was exported without Pod Build"]
  - name: nothing, and all of another one
    image_stream: [{namespace: shop, image_stream: cart}, {namespace: till, image_stream: cart}]
    coverage: [&c {kind: Pod, namespace: till, basis: empty list}, {<<: *c,
      kind: ReplicationController}, {<<: *c, kind: ReplicaSet}, {<<: *c, kind: Deployment}, {<<: *c,
      kind: DeploymentConfig}, {<<: *c, kind: StatefulSet}, {<<: *c, kind: DaemonSet}, {<<: *c,
      kind: Job}, {<<: *c, kind: CronJob}, {<<: *c, kind: Build}, {<<: *c, kind: BuildConfig}]
    finds:
      - "shop (image streams: 1) was exported without Pod ReplicationController ReplicaSet \
        Deployment DeploymentConfig StatefulSet DaemonSet Job CronJob Build BuildConfig"
  - name: no namespace
    image_stream: [{image_stream: cart}, {namespace: till, image_stream: cart}]
    coverage: *coverage
    finds: []
---*/
WITH wanted AS (
  SELECT 'Pod' AS kind, 'pods' AS resource
  UNION ALL SELECT 'ReplicationController', 'replicationcontrollers'
  UNION ALL SELECT 'ReplicaSet', 'replicasets'
  UNION ALL SELECT 'Deployment', 'deployments'
  UNION ALL SELECT 'DeploymentConfig', 'deploymentconfigs'
  UNION ALL SELECT 'StatefulSet', 'statefulsets'
  UNION ALL SELECT 'DaemonSet', 'daemonsets'
  UNION ALL SELECT 'Job', 'jobs'
  UNION ALL SELECT 'CronJob', 'cronjobs'
  UNION ALL SELECT 'Build', 'builds'
  UNION ALL SELECT 'BuildConfig', 'buildconfigs'
),
asked AS (
  SELECT namespace, COUNT(*) AS image_streams FROM image_stream
  WHERE namespace <> ''
  GROUP BY namespace
)
SELECT
  a.namespace, a.image_streams,
  GROUP_CONCAT(w.kind, ' ') AS missing_kinds,
  GROUP_CONCAT(w.resource, ',') AS resources
FROM asked AS a
CROSS JOIN wanted AS w
LEFT JOIN coverage AS c ON c.kind = w.kind AND c.namespace IN ('*', a.namespace)
WHERE c.kind IS NULL
  AND w.kind IN (SELECT kind FROM coverage WHERE objects > 0 OR lost = 0)
GROUP BY a.namespace, a.image_streams;
