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
    object: [{kind: Deployment, namespace: shop, name: x, is_damaged: 1}]
    workload: [{kind: Deployment, namespace: shop, name: web}]
    referrer: [{kind: Deployment, namespace: shop, name: web, role: trigger, container: web},
      {kind: Deployment, namespace: shop, name: web, role: trigger, container: log},
      {kind: Deployment, namespace: shop, name: web, role: trigger},
      {kind: Deployment, namespace: shop, name: web, role: container, container: app},
      {kind: Deployment, namespace: shop, name: web, role: init-container, container: log},
      {kind: Deployment, namespace: shop, name: app, role: container, container: web},
      {kind: Deployment, namespace: till, name: web, role: container, container: web},
      {kind: Job, namespace: shop, name: web, role: container, container: web}]
    finds: ["Deployment shop/web has a trigger for container web, which it does not have"]
  - name: it is owned; it is damaged; it is there
    object: [{kind: Deployment, name: b, is_damaged: 1}]
    workload: [{kind: ReplicaSet, name: a, owner_name: x}, {kind: Deployment, name: b},
      {kind: Deployment, name: c}]
    referrer: [{kind: ReplicaSet, name: a, role: trigger, container: web},
      {kind: Deployment, name: b, role: trigger, container: web},
      {kind: Deployment, name: c, role: trigger, container: web},
      {kind: Deployment, name: c, role: container, container: web}]
    finds: []
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
