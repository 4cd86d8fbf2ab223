/*---
id: referrer-kinds-not-read
title: Kinds that use images were not exported
severity: warning
message: "the export lacks kinds that use images: {missing_kinds}"
why: |
  Whether an image is in use is known only when everything was read that may use it. Without these
  kinds, rules that conclude from what is not there do not run, and no plan says "prune" where one
  of them might need the image. Export them; an empty list is as good as a full one.
remedy: oc get {resources} -A -o json
needs: [ImageStream]
source: "oc adm prune images: kinds that it lists; tagtidy: docs/collecting.md"
quiet_when: |
  A kind was read of one namespace at least (namespace-not-read). Where a cluster lacks the API of
  builds or deployment configs, the command says so: name these kinds under evidence, absent, in
  the configuration.
examples:
  - name: all but two; one of which could not be read at all
    coverage:
      - {kind: Pod, namespace: "*", basis: objects, objects: 3}
      - {kind: Job, namespace: "*", basis: empty list}
      - {kind: CronJob, namespace: "*", basis: file name, lost: 1}
      - {kind: Deployment, namespace: "*", basis: objects, objects: 3, lost: 1}
      - {kind: ReplicaSet, namespace: shop, basis: objects, objects: 3}
      - {kind: ReplicationController, namespace: "*", basis: empty list}
      - {kind: StatefulSet, namespace: "*", basis: empty list}
      - {kind: DeploymentConfig, namespace: "*", basis: empty list}
      - {kind: Build, namespace: "*", basis: empty list}
      - {kind: BuildConfig, namespace: "*", basis: empty list}
    finds: ["the export lacks kinds that use images: DaemonSet CronJob"]
  - name: image streams only
    coverage: [{kind: ImageStream, namespace: "*", basis: objects, objects: 3}]
    finds:
      - "the export lacks kinds that use images: Pod ReplicationController ReplicaSet Deployment \
        DeploymentConfig StatefulSet DaemonSet Job CronJob Build BuildConfig"
    gives:
      remedy: ["oc get pods,replicationcontrollers,replicasets,deployments,deploymentconfigs,\
          statefulsets,daemonsets,jobs,cronjobs,builds,buildconfigs -A -o json"]
  - name: all
    coverage:
      - {kind: Pod, namespace: "*", basis: objects, objects: 3}
      - {kind: Job, namespace: "*", basis: empty list}
      - {kind: CronJob, namespace: "*", basis: empty list}
      - {kind: DaemonSet, namespace: "*", basis: empty list}
      - {kind: Deployment, namespace: "*", basis: empty list}
      - {kind: ReplicaSet, namespace: "*", basis: empty list}
      - {kind: ReplicationController, namespace: "*", basis: empty list}
      - {kind: StatefulSet, namespace: "*", basis: empty list}
      - {kind: DeploymentConfig, namespace: "*", basis: configuration}
      - {kind: Build, namespace: "*", basis: empty list}
      - {kind: BuildConfig, namespace: "*", basis: empty list}
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
)
SELECT
  COUNT(*) AS kinds,
  GROUP_CONCAT(kind, ' ') AS missing_kinds,
  GROUP_CONCAT(resource, ',') AS resources
FROM wanted
WHERE kind NOT IN (SELECT kind FROM coverage WHERE objects > 0 OR lost = 0)
HAVING COUNT(*) > 0;
