/*---
id: unparsable-image-reference
title: Workload refers to an image by a name that does not parse
severity: error
message: "{kind} {namespace}/{name} names an image '{pull_spec}': {fault}"
why: |
  No node and no build can pull by such a name, so pods of it do not start. And a prune that meets
  one in a field it checks ends without removing anything, unless it is told to ignore invalid
  references, in which case it does not know what this workload needs.
remedy: oc edit {kind} -n {namespace} {name}
needs: [referrers]
source: "oc adm prune images: --ignore-invalid-refs; ImagePruner: ignoreInvalidImageReferences"
quiet_when: |
  The name is blank because an image trigger is to fill it in; its owner has the same name and is
  reported instead; a pod has ended; triggers, and what was triggered last or is written as status.
examples:
  - name: a space in the name, and an old replica set of a deployment that was corrected
    workload: [&w {kind: ReplicaSet, namespace: shop, name: web-1, owner_kind: Deployment,
      owner_name: web}, {<<: *w, name: x}, {<<: *w, namespace: x}, {<<: *w, kind: x}]
    referrer: [{kind: Deployment, namespace: till, name: web, role: container,
      pull_spec: quay.io/a b, repository: "", invalid_reason: invalid reference format},
      &r {kind: Deployment, namespace: shop, name: web, role: container, pull_spec: quay.io/a/b},
      &r2 {<<: *r, pull_spec: quay.io/A/b}, &r3 {<<: *r, role: trigger}, &r4 {<<: *r2, name: x,
      invalid_reason: repository name must be lowercase}, {<<: *r4, kind: ReplicaSet, name: web-1,
      role: init-container}]
    finds: ["Deployment till/web names an image 'quay.io/a b': invalid reference format",
      "Deployment shop/x names an image 'quay.io/A/b': repository name must be lowercase",
      "ReplicaSet shop/web-1 names an image 'quay.io/A/b': repository name must be lowercase"]
  - name: it is blank and nothing fills it in
    referrer: [&r5 {<<: *r, kind: StatefulSet, pull_spec: " ", container: web,
      reference_kind: DockerImage}, {<<: *r5, repository: x}, {<<: *r3, kind: StatefulSet,
      pull_spec: "log:v1", container: log}]
    finds: ["StatefulSet shop/web names an image ' ': blank, and no trigger fills it in"]
  - name: a trigger fills it in; the owner is reported; a pod has ended; a status; a build's output
    workload: [&w2 {kind: Pod, namespace: a, name: p, owner_kind: Job, owner_name: j}, {kind: Pod,
      namespace: a, name: end, phase: Succeeded}]
    referrer: [{<<: *r5, kind: Deployment, namespace: a, name: b, container: b}, {<<: *r3,
      namespace: a, name: b, pull_spec: "b:v1", container: b}, &r6 {kind: Pod, namespace: a,
      name: p, role: container, pull_spec: A, invalid_reason: r}, &r7 {<<: *r6, kind: Job, name: j,
      role: running}, {<<: *r6, name: end}, {<<: *r7, kind: Pod, name: c}, &r8 {kind: Build,
      namespace: a, name: c, role: build-output, invalid_reason: r}, {kind: Build, namespace: a,
      name: c, role: build-strategy, reference_kind: DockerImage}, {<<: *r8, role: last-triggered},
      &r9 {<<: *r8, name: d, role: trigger}]
    finds: []
  - name: no workload Pod, p, only others like it
    workload: [{<<: *w2, owner_kind: ""}]
    referrer: [*r6, *r7, {<<: *r9, name: p}, {<<: *r7, kind: "", namespace: x}]
    finds: ["Pod a/p names an image 'A': r"]
  - name: no referrer Job, j, only others like it
    workload: [*w2]
    referrer: [*r6, {<<: *r7, pull_spec: quay.io/a b}]
    finds: ["Pod a/p names an image 'A': r"]
---*/
SELECT
  r.kind, r.namespace, r.name, r.field, r.pull_spec, r.is_seen_by_pruner AS stops_pruner,
  COALESCE(r.invalid_reason, 'blank, and no trigger fills it in') AS fault,
  1 AS impact_workloads
FROM referrer AS r
LEFT JOIN workload AS w ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
LEFT JOIN referrer AS p
  ON p.namespace = w.namespace AND p.name = w.owner_name AND p.kind = w.owner_kind
  AND p.pull_spec = r.pull_spec AND p.invalid_reason IS NOT NULL
LEFT JOIN referrer AS g
  ON g.role = 'trigger' AND g.kind = r.kind AND g.namespace = r.namespace AND g.name = r.name
  AND g.container IN ('', r.container)
WHERE r.role NOT IN ('running', 'last-triggered', 'trigger', 'build-output')
  AND (r.invalid_reason IS NOT NULL OR (r.repository = '' AND r.reference_kind = 'DockerImage'
    AND r.role IN ('container', 'init-container')))
  AND p.name IS NULL AND g.name IS NULL
  AND COALESCE(w.phase, '') NOT IN ('Succeeded', 'Failed');
