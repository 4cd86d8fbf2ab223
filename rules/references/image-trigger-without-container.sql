/*---
id: image-trigger-without-container
title: Image trigger names a container that is not there
severity: warning
message: "{kind} {namespace}/{name} has a trigger for container {container}, which it does not have"
why: |
  The trigger writes the tag's image into the container of that name. There is none, as after a
  container was renamed, so nothing is updated: the workload stays with the image it has, and says
  nothing.
remedy: oc set triggers {kind} -n {namespace} {name}
needs: [referrers]
discriminator: container
source: "Managing images: Triggering updates on image stream changes (fieldPath, containerNames)"
quiet_when: |
  The trigger names its container by position, or none at all; an object that carries the
  annotation of its owner; the workload could not be read whole.
examples:
  - name: the container was renamed; another trigger is right
    object: [&o {kind: Deployment, namespace: shop, name: x, is_damaged: 1}]
    workload:
      - &w {kind: Deployment, namespace: shop, name: web}
      - {<<: *w, name: x}
      - {<<: *w, namespace: x}
      - {<<: *w, kind: x}
    referrer:
      - &r {kind: Deployment, namespace: shop, name: web, role: trigger, container: web}
      - {<<: *r, role: x}
      - &r2 {<<: *r, container: log}
      - {kind: Deployment, namespace: shop, name: web, role: trigger}
      - &r3 {<<: *r, role: container, container: app}
      - {<<: *r2, role: init-container}
      - &r4 {<<: *r3, name: app, container: web}
      - {<<: *r4, namespace: till, name: web}
      - {<<: *r4, kind: Job, name: web}
    finds: ["Deployment shop/web has a trigger for container web, which it does not have"]
  - name: it is owned; it is damaged; it is there
    object: [&o2 {kind: Deployment, name: b, is_damaged: 1}]
    workload:
      - {kind: ReplicaSet, name: a, owner_name: x}
      - &w2 {kind: Deployment, name: b}
      - {kind: Deployment, name: c}
    referrer:
      - &r5 {kind: ReplicaSet, name: a, role: trigger, container: web}
      - &r6 {<<: *r5, kind: Deployment, name: b}
      - &r7 {<<: *r6, name: c}
      - {<<: *r7, role: container}
    finds: []
  - name: no referrer Deployment, web, only others like it
    object:
      - {<<: *o, kind: x, name: web}
      - {<<: *o, namespace: x, name: web}
    workload: [*w]
    referrer: [*r2]
    finds: ["Deployment shop/web has a trigger for container log, which it does not have"]
  - name: no object Deployment, b, only others like it
    workload: [*w2]
    referrer: [*r6]
    object: [{<<: *o2, is_damaged: 0}]
    finds: ["Deployment /b has a trigger for container web, which it does not have"]
---*/
SELECT g.kind, g.namespace, g.name, g.field, g.container, g.pull_spec AS followed_tag
FROM referrer AS g
JOIN workload AS w ON w.namespace = g.namespace AND w.name = g.name AND w.kind = g.kind
LEFT JOIN referrer AS r
  ON r.kind = g.kind AND r.namespace = g.namespace AND r.name = g.name
  AND r.container = g.container AND r.role IN ('container', 'init-container')
LEFT JOIN object AS o
  ON o.kind = g.kind AND o.namespace = g.namespace AND o.name = g.name AND o.is_damaged = 1
WHERE g.role = 'trigger' AND g.container <> '' AND w.owner_name = ''
  AND r.name IS NULL AND o.name IS NULL;
