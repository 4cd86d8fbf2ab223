/*---
id: private-registry-without-secret
title: Workloads pull from a private registry without credentials
severity: error
message: "{namespace} pulls from {registry} without credentials, such as for {first_user}"
why: |
  The registry wants credentials, and neither the namespace nor the cluster has a pull secret for
  it. Where a node does not have the image from another time, pods fail with ImagePullBackOff.
remedy: "oc create secret docker-registry -n {namespace} {new_secret} --docker-server={registry}"
needs: [referrers]
needs_complete: [Secret]
discriminator: registry
source: "Managing images: Using image pull secrets"
quiet_when: |
  The registry is not known to be private: no secret of the cluster is for it, or it serves much to
  everybody (docker.io, quay.io). A secret of the namespace, or openshift-config/pull-secret, is for
  it or could not be read. The cluster has mirrors, as far as read. What others make: pods, jobs.
examples:
  - name: a registry that another namespace has a secret for
    secret: [{namespace: shop, type: Opaque}, {namespace: shop, type: kubernetes.io/dockercfg,
      has_readable_registries: 1}]
    secret_registry: [&s {namespace: t, registry: r.example.com}, &s2 {namespace: t,
      registry: "*.example.com"}, &s3 {namespace: shop, registry: x.example.com}, &s4 {<<: *s3,
      namespace: openshift-config}]
    referrer: [&r {kind: Deployment, namespace: shop, name: a, role: container,
      registry: r.example.com}, {<<: *r, name: b, role: init-container,
      registry: registry.redhat.io}]
    finds: ["shop pulls from r.example.com without credentials, such as for Deployment/a",
      "shop pulls from registry.redhat.io without credentials, such as for Deployment/b"]
  - name: not private; public too; a secret; for all; wildcard; unreadable; made by others; own
    image_stream: [{registry: i}]
    secret: [{namespace: u, type: kubernetes.io/dockerconfigjson}]
    secret_registry: [{namespace: t, registry: quay.io}, *s, {<<: *s4, registry: registry.redhat.io,
      secret: pull-secret}, {<<: *s2, namespace: w}, {namespace: w, registry: i}]
    referrer: [&r2 {namespace: shop, role: container, registry: x.example.com}, {<<: *r2,
      registry: quay.io}, &r3 {<<: *r2, registry: registry.redhat.io}, &r4 {namespace: t,
      role: container, registry: r.example.com}, {<<: *r4, namespace: w}, {<<: *r4, namespace: u},
      &r5 {kind: Pod, role: container, registry: r.example.com}, {<<: *r5, kind: ReplicaSet},
      {<<: *r5, kind: ReplicationController}, {<<: *r5, kind: Job}, {role: running,
      registry: r.example.com}, {role: container, registry: i}]
    finds: []
  - name: the cluster has mirrors
    object: [{kind: ImageTagMirrorSet.config.openshift.io}]
    referrer: [*r3]
    finds: []
  - name: the secret for all could not be read
    secret: [{namespace: openshift-config, type: kubernetes.io/dockercfg}]
    referrer: [*r3]
    finds: []
  - name: no object ImageTagMirrorSet.config.openshift.io, only others like it
    referrer: [*r3]
    object: [{kind: ""}]
    finds: ["shop pulls from registry.redhat.io without credentials, such as for /"]
---*/
WITH private AS (
  SELECT registry FROM secret_registry
  WHERE registry NOT IN ('docker.io', 'quay.io', 'ghcr.io', 'gcr.io', 'registry.access.redhat.com',
    'registry.gitlab.com', 'public.ecr.aws', 'mcr.microsoft.com', 'nvcr.io', 'registry.k8s.io')
  UNION ALL SELECT 'registry.redhat.io' UNION ALL SELECT 'registry.connect.redhat.com'
),
held AS (
  SELECT namespace, registry FROM secret_registry
  UNION ALL SELECT namespace, '*' FROM secret
  WHERE type LIKE 'kubernetes.io/dockerc%' AND has_readable_registries = 0
)
SELECT
  r.namespace, r.registry, MIN(r.kind || '/' || r.name) AS first_user, 'pull-' ||
  REPLACE(r.registry, ':', '-') AS new_secret, COUNT(DISTINCT r.object_id) AS impact_workloads
FROM referrer AS r
LEFT JOIN held AS h ON h.namespace = r.namespace AND h.registry = r.registry
WHERE r.registry IN (SELECT registry FROM private) AND h.registry IS NULL
  AND r.role IN ('container', 'init-container', 'image-volume')
  AND r.registry NOT IN (SELECT registry FROM image_stream)
  AND r.registry NOT IN (SELECT registry FROM held WHERE namespace = 'openshift-config')
  AND r.namespace NOT IN (SELECT namespace FROM held WHERE registry LIKE '*%')
  AND 0 = (SELECT COUNT(*) FROM held WHERE namespace = 'openshift-config' AND registry LIKE '*%')
  AND 0 = (SELECT COUNT(*) FROM object WHERE kind IN ('ImageDigestMirrorSet.config.openshift.io',
    'ImageTagMirrorSet.config.openshift.io', 'ImageContentSourcePolicy.operator.openshift.io'))
  AND r.kind NOT IN ('Pod', 'ReplicaSet', 'ReplicationController', 'Job')
GROUP BY r.namespace, r.registry;
