/*---
id: hard-coded-registry-host
title: Workload pulls from an old or numeric address of the integrated registry
severity: warning
message: "{kind} {namespace}/{name} pulls {pull_spec} by an old address"
why: |
  The integrated registry is image-registry.openshift-image-registry.svc:5000. The address here is
  that of OpenShift 3, or the number of a service, which changes when the service is made anew:
  nodes cannot resolve it or do not trust its certificate, so the next pull fails.
remedy: "oc set image {kind}/{name} -n {namespace} {container}={pull_by_name}"
needs: [ImageStream, referrers]
source: "Integrated registry: access by its service name"
quiet_when: |
  It is the address that the cluster itself gives its image streams; a trigger writes the image; an
  owner has it too and is reported instead; what has ended, replica sets and
  replication controllers.
examples:
  - name: the name of OpenShift 3, and a number
    image_stream: [{namespace: shop, image_stream: web, registry: "r:5000"}]
    referrer: [{kind: Deployment, namespace: shop, name: web, role: container, container: web,
      registry: "docker-registry.default.svc:5000",
      pull_spec: "docker-registry.default.svc:5000/shop/web:v1"}, {kind: CronJob, namespace: shop,
      name: job, role: init-container, container: a, registry: "172.30.1.1:5000",
      pull_spec: "172.30.1.1:5000/shop/web:v1"}, {kind: Deployment, namespace: shop, name: web,
      role: trigger, container: b}, &r {kind: Deployment, namespace: shop, name: x, role: trigger},
      {<<: *r, namespace: x, name: web}, {<<: *r, kind: Job, name: web}, {<<: *r, name: web,
      role: last-triggered, registry: "172.30.1.1:5000"}]
    finds:
      - "Deployment shop/web pulls docker-registry.default.svc:5000/shop/web:v1 by an old address"
      - "CronJob shop/job pulls 172.30.1.1:5000/shop/web:v1 by an old address"
  - name: the address of this cluster; two other registries; triggered; owned; ended; a replica set
    image_stream: [{image_stream: a, registry: "172.30.1.1:5000"}]
    workload: [&w {kind: Pod, name: p, owner_kind: Job, owner_name: j}, {<<: *w, namespace: x},
      {kind: Job, name: j}, {kind: Job, name: p}, &w2 {kind: Pod, name: j}, {kind: Pod, name: e,
      phase: Failed}, {kind: ReplicaSet, name: z}]
    referrer: [&r2 {kind: Deployment, name: a, role: container, registry: "172.30.1.1:5000"},
      {<<: *r2, registry: "172.31.1.1:5000"}, {<<: *r2, registry: "172.30.1.1:8082"}, {<<: *r2,
      registry: docker-registry.example.com}, {<<: *r2, name: b, registry: "172.30.1.2:5000",
      container: c}, {kind: Deployment, name: b, role: trigger, container: c}, &r3 {kind: Pod,
      name: p, role: container, registry: "172.30.1.2:5000"}, {<<: *r3, name: e}, {<<: *r3,
      kind: ReplicaSet, name: z}]
    finds: []
  - name: no workload Pod, p, only others like it
    workload: [*w2, {<<: *w, owner_kind: ""}, {kind: "", name: j, namespace: x}, {kind: "",
      name: x}]
    referrer: [*r3]
    finds: ["Pod /p pulls  by an old address"]
---*/
WITH triggered AS (SELECT kind, namespace, name, container FROM referrer WHERE role = 'trigger')
SELECT
  r.kind, r.namespace, r.name, r.field, r.container, r.pull_spec,
  COALESCE(
    (SELECT MIN(registry) FROM registry_rule WHERE list = 'internal'),
    'image-registry.openshift-image-registry.svc:5000'
  ) || '/' || r.repository || CASE
    WHEN r.pull_digest <> '' THEN '@' || r.pull_digest
    WHEN r.pull_tag <> '' THEN ':' || r.pull_tag ELSE '' END AS pull_by_name,
  1 AS impact_workloads
FROM referrer AS r
LEFT JOIN workload AS w ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
LEFT JOIN workload AS p
  ON p.namespace = w.namespace AND p.name = w.owner_name AND p.kind = w.owner_kind
LEFT JOIN triggered AS g
  ON g.kind = r.kind AND g.namespace = r.namespace AND g.name = r.name
  AND g.container IN ('', r.container)
WHERE r.role IN ('container', 'init-container')
  AND (r.registry LIKE '172.30.%:5000' OR r.registry LIKE 'docker-registry.default.svc%')
  AND r.registry NOT IN (SELECT registry FROM image_stream)
  AND p.name IS NULL AND g.name IS NULL
  AND COALESCE(w.phase, '') NOT IN ('Succeeded', 'Failed')
  AND r.kind NOT IN ('ReplicaSet', 'ReplicationController');
