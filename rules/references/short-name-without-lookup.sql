/*---
id: short-name-without-lookup
title: Short image name is not looked up in the namespace's image streams
severity: warning
message: "{kind} {namespace}/{name} pulls {pull_spec} from docker.io, not from the image stream"
why: |
  A name without a registry is only resolved through the namespace's image streams where the image
  stream allows it (lookupPolicy.local). This one does not, although it has the tag: the node asks
  Docker Hub for an image of that name, which is missing or, worse, somebody else's.
remedy: oc set image-lookup imagestream -n {namespace} {image_stream}
needs: [ImageStream, referrers]
source: "Using image streams with Kubernetes resources: oc set image-lookup"
quiet_when: |
  The tag is imported from that very place in Docker Hub; a trigger writes the image; an owner has
  the same name and is reported instead; a pod has ended. A workload that resolves names by itself
  (the annotation alpha.image.policy.openshift.io/resolve-names) is found as well.
examples:
  - name: the image stream has the tag; one container has another tag, one another registry
    image_stream: [{namespace: shop, image_stream: web}]
    image_stream_tag: [&i {namespace: shop, image_stream: web, tag: latest}, {<<: *i, namespace: x}]
    spec_tag: [&s {namespace: shop, image_stream: web, tag: v2, from_registry: docker.io,
      from_repository: library/web}, {<<: *s, tag: latest, from_registry: quay.io}]
    referrer: [&r {kind: Deployment, namespace: shop, name: app, role: container, pull_spec: web,
      registry: docker.io, repository: library/web}, {<<: *r, namespace: x}, {<<: *r,
      pull_spec: "web:v9", pull_tag: v9}, {<<: *r, pull_spec: q/library/web, registry: quay.io},
      {<<: *r, role: last-triggered}, {<<: *r, pull_spec: web@d, pull_digest: d}, {kind: Deployment,
      namespace: shop, name: app, role: trigger, container: log}, &r2 {kind: Deployment,
      namespace: till, name: app, role: trigger}, {<<: *r2, kind: Job, namespace: shop}, {<<: *r,
      namespace: till}]
    finds: ["Deployment shop/app pulls web from docker.io, not from the image stream"]
  - name: looked up; imported from there; triggered; owned; ended
    image_stream: [{image_stream: a, has_local_lookup: 1}, {image_stream: b}, {image_stream: c}]
    image_stream_tag: [{image_stream: a, tag: v1}, &i2 {image_stream: b, tag: v1},
      &i3 {image_stream: c, tag: v1}]
    spec_tag: [&s2 {image_stream: b, tag: v1, from_registry: docker.io, from_repository: library/b}]
    workload: [&w {kind: Pod, name: p, owner_kind: Job, owner_name: j}, {<<: *w, namespace: x},
      {kind: Job, name: j}, {kind: Job, name: p}, &w2 {kind: Pod, name: j}, {kind: Pod, name: e,
      phase: Failed}]
    referrer: [&r3 {kind: Deployment, name: x, role: container, registry: docker.io,
      repository: library/a, pull_tag: v1}, &r4 {<<: *r3, repository: library/b}, {<<: *r3,
      name: "y", repository: library/c, container: c}, &r5 {kind: Deployment, name: "y",
      role: trigger, container: c}, &r6 {<<: *r3, kind: Pod, name: p, repository: library/c},
      {<<: *r6, name: e}, {<<: *r3, repository: grafana/c}]
    finds: []
  - name: no spec tag v1, only others like it
    image_stream: [{image_stream: b}]
    image_stream_tag: [*i2]
    referrer: [*r4, {<<: *r5, container: ""}]
    spec_tag: [{<<: *s2, namespace: shop}, {<<: *s2, image_stream: ""}, {<<: *s2,
      from_repository: library/a}]
    finds: ["Deployment /x pulls  from docker.io, not from the image stream"]
  - name: no workload Pod, p, only others like it
    image_stream: [{image_stream: c}]
    image_stream_tag: [*i3]
    workload: [*w2, {<<: *w, owner_kind: ""}, {kind: "", name: j, namespace: x}, {kind: "",
      name: x}]
    referrer: [*r6]
    finds: ["Pod /p pulls  from docker.io, not from the image stream"]
---*/
SELECT
  r.kind, r.namespace, r.name, r.field, r.pull_spec, h.image_stream,
  t.tag AS lookup_tag, 1 AS impact_workloads
FROM referrer AS r
JOIN image_stream AS h ON h.namespace = r.namespace AND h.image_stream = SUBSTR(r.repository, 9)
JOIN image_stream_tag AS t ON t.namespace = h.namespace AND t.image_stream = h.image_stream
  AND t.tag = CASE WHEN r.pull_tag = '' THEN 'latest' ELSE r.pull_tag END
LEFT JOIN spec_tag AS s
  ON s.namespace = t.namespace AND s.image_stream = t.image_stream AND s.tag = t.tag
  AND s.from_registry = 'docker.io' AND s.from_repository = r.repository
LEFT JOIN workload AS w ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
LEFT JOIN workload AS p
  ON p.namespace = w.namespace AND p.name = w.owner_name AND p.kind = w.owner_kind
LEFT JOIN referrer AS g
  ON g.role = 'trigger' AND g.kind = r.kind AND g.namespace = r.namespace AND g.name = r.name
  AND g.container IN ('', r.container)
WHERE r.role IN ('container', 'init-container') AND r.registry = 'docker.io'
  AND r.repository LIKE 'library/%' AND r.pull_digest = '' AND h.has_local_lookup = 0
  AND s.tag IS NULL AND p.name IS NULL AND g.name IS NULL
  AND COALESCE(w.phase, '') NOT IN ('Succeeded', 'Failed');
