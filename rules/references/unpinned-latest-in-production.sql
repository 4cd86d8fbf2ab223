/*---
id: unpinned-latest-in-production
title: A production workload runs whatever latest is
severity: warning
message: "{kind} {namespace}/{name} runs {pull_spec} in production, whatever that is on the day"
why: |
  The tag latest may be unstable by convention, and moves. Two pods of the workload may run
  different releases, a restart is an unplanned update, and nobody can tell what ran last week or
  roll back to it. Name a version or a digest, or let an image trigger write the digest.
remedy: "oc get {kind} -n {namespace} {name} -o yaml"
needs: [Namespace, referrers]
source: "Managing images, Image tag conventions: latest is possibly unstable"
quiet_when: |
  The namespace does not carry the label with one of the two values; a digest, or any other tag; a
  trigger writes the image; an owner is reported instead; what has ended; the name is looked up in
  the namespace's image streams, which gives a digest.
parameters:
  label: {default: environment, about: Label of the namespaces that serve users.}
  value: {default: production, about: The label's value there.}
  short_value: {default: prod, about: Another value that means the same.}
examples:
  - name: untagged, which means latest, and latest
    namespace_label: [&n {namespace: till, label: environment, value: production}, {<<: *n,
      namespace: shop, value: prod}]
    image_stream: [&i {namespace: till, image_stream: b, has_local_lookup: 1}, {<<: *i,
      image_stream: a}, {<<: *i, namespace: shop}]
    referrer: [{kind: Deployment, namespace: till, name: web, role: container, container: a,
      reference_kind: DockerImage, repository: library/a, registry: quay.io,
      pull_spec: quay.io/a/b}, {kind: Deployment, namespace: till, name: web, role: trigger,
      container: b}, {kind: CronJob, namespace: shop, name: job, role: init-container,
      registry: docker.io, repository: grafana/b, pull_tag: latest, pull_spec: "grafana/b:latest"}]
    finds: ["Deployment till/web runs quay.io/a/b in production, whatever that is on the day",
      "CronJob shop/job runs grafana/b:latest in production, whatever that is on the day"]
  - name: elsewhere; a version; a digest; blank; triggered; owned; ended; looked up; what it runs
    namespace_label: [&n2 {<<: *n, namespace: a}, {<<: *n, namespace: b, value: test},
      {namespace: b, label: name, value: prod}]
    image_stream: [&i2 {<<: *i, namespace: a, image_stream: web}]
    workload: [&w {kind: Pod, namespace: a, name: p, owner_kind: Job, owner_name: j}, {<<: *w,
      namespace: x}, &w2 {kind: Job, namespace: a, name: j}, {<<: *w2, name: p}, &w3 {<<: *w2,
      kind: Pod}, {<<: *w3, name: e, phase: Failed}]
    referrer: [&r {kind: Deployment, namespace: b, name: a, role: container, repository: x},
      {<<: *r, namespace: a, pull_tag: v1}, {<<: *r, namespace: a, pull_digest: a1}, &r2 {<<: *r,
      namespace: a, repository: ""}, &r3 {<<: *r, namespace: a, name: b}, &r4 {kind: Deployment,
      namespace: a, name: b, role: trigger}, &r5 {<<: *r3, kind: Pod, name: p}, {<<: *r5, name: e},
      &r6 {<<: *r2, name: c, repository: library/web, registry: docker.io}, {<<: *r5, name: q,
      role: running}]
    finds: []
  - name: no image stream , only others like it
    namespace_label: [*n2]
    referrer: [*r4, *r6, {<<: *r4, kind: x, name: c}, {<<: *r4, namespace: x, name: c}]
    image_stream: [{<<: *i2, namespace: ""}, {<<: *i2, image_stream: ""}, {<<: *i2,
      has_local_lookup: 0}]
    finds: ["Deployment a/c runs  in production, whatever that is on the day"]
  - name: no workload Pod, p, only others like it
    namespace_label: [*n2]
    workload: [*w3, {<<: *w, owner_kind: ""}, {kind: "", namespace: x, name: j}, {kind: "",
      namespace: a, name: x}]
    referrer: [*r5]
    finds: ["Pod a/p runs  in production, whatever that is on the day"]
---*/
SELECT r.kind, r.namespace, r.name, r.field, r.container, r.pull_spec, l.value AS label_value
FROM namespace_label AS l
JOIN referrer AS r ON r.namespace = l.namespace
LEFT JOIN workload AS w ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
LEFT JOIN workload AS p
  ON p.namespace = w.namespace AND p.name = w.owner_name AND p.kind = w.owner_kind
LEFT JOIN referrer AS g
  ON g.role = 'trigger' AND g.kind = r.kind AND g.namespace = r.namespace AND g.name = r.name
  AND g.container IN ('', r.container)
LEFT JOIN image_stream AS h
  ON h.namespace = r.namespace AND h.has_local_lookup = 1 AND r.registry = 'docker.io'
  AND r.repository LIKE 'library/%' AND h.image_stream = SUBSTR(r.repository, 9)
WHERE l.label = :label AND l.value IN (:value, :short_value)
  AND r.role IN ('container', 'init-container') AND r.repository <> ''
  AND r.pull_tag IN ('', 'latest') AND r.pull_digest = ''
  AND p.name IS NULL AND g.name IS NULL AND h.image_stream IS NULL
  AND COALESCE(w.phase, '') NOT IN ('Succeeded', 'Failed');
