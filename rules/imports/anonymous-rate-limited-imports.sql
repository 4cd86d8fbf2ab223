/*---
id: anonymous-rate-limited-imports
title: Scheduled imports from a rate-limited registry have no credentials
severity: warning
message: "{namespace} imports {tags} tags from {rate_limited} on a schedule without credentials"
why: |
  Docker Hub counts anonymous pulls by address, 100 in six hours, and a cluster mostly has one. Each
  scheduled tag is looked up 24 times in that time: a few use up the limit, and then imports and
  pulls of all fail with toomanyrequests.
remedy: >-
  oc create secret docker-registry -n {namespace} docker-hub --docker-server=docker.io
  --docker-username=NAME --docker-password=TOKEN
needs: [ImageStream]
needs_complete: [Secret]
source: "Docker Hub: usage and rate limits; Managing images: importing from private registries"
quiet_when: |
  A secret of the namespace or the global pull secret is for it, or could not be read; fewer than
  min_tags; digests, which are looked up once; references. A mirror for it is not seen.
parameters:
  min_tags: {default: 5, unit: tags, about: Scheduled tags from which a limit is likely to matter.}
  rate_limited: {default: docker.io, about: The registry that limits anonymous pulls.}
examples:
  - name: two tags, and a secret of another namespace and one for another registry
    with: {min_tags: 2}
    spec_tag: [&s {namespace: web, tag: v1, is_scheduled: 1, from_kind: DockerImage,
      from_registry: docker.io}, {<<: *s, tag: v2}]
    secret:
      - {namespace: web, secret: quay, type: kubernetes.io/dockerconfigjson,
         has_readable_registries: 1}
      - {namespace: web, secret: tls, type: kubernetes.io/tls, has_readable_registries: 0}
    secret_registry:
      - {namespace: till, secret: hub, registry: docker.io}
      - {namespace: web, secret: quay, registry: quay.io}
    finds: ["web imports 2 tags from docker.io on a schedule without credentials"]
  - name: a secret here, or unreadable; a digest; a reference; an alias; not scheduled; elsewhere
    with: {min_tags: 1}
    spec_tag: [{<<: *s, namespace: a}, {<<: *s, namespace: b}, {<<: *s, namespace: c}, {<<: *s,
      tag: v3, from_digest: d1}, {<<: *s, tag: v4, is_reference: 1}, {<<: *s, tag: v5,
      from_kind: ImageStreamTag}, {<<: *s, tag: v6, is_scheduled: 0}, {<<: *s, tag: v7,
      from_registry: quay.io}]
    secret:
      - {namespace: b, type: kubernetes.io/dockerconfigjson, has_readable_registries: 0}
      - {namespace: c, type: kubernetes.io/dockercfg, has_readable_registries: 0}
    secret_registry: [{namespace: a, registry: "https://index.docker.io/v1/"}]
    finds: []
  - name: too few
    with: {min_tags: 2}
    spec_tag: [*s]
    finds: []
  - name: the global pull secret
    with: {min_tags: 1}
    spec_tag: [*s]
    secret_registry: [{namespace: openshift-config, registry: docker.io}]
    finds: []
---*/
WITH credential AS (
  SELECT namespace FROM secret_registry WHERE registry LIKE '%' || :rate_limited || '%'
  UNION ALL
  SELECT namespace FROM secret
  WHERE has_readable_registries = 0
    AND type IN ('kubernetes.io/dockercfg', 'kubernetes.io/dockerconfigjson')
)
SELECT namespace, :rate_limited AS rate_limited, COUNT(*) AS tags, MIN(from_name) AS first_source
FROM spec_tag
WHERE is_scheduled = 1 AND from_kind = 'DockerImage' AND from_registry = :rate_limited
  AND from_digest = '' AND is_reference = 0
  AND namespace NOT IN (SELECT namespace FROM credential)
  AND 'openshift-config' NOT IN (SELECT namespace FROM credential)
GROUP BY namespace
HAVING COUNT(*) >= :min_tags;
