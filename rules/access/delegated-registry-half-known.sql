/*---
id: delegated-registry-half-known
title: Only one of a registry and its login service has credentials
severity: warning
message: "{namespace} cannot import from {registry}: it has credentials for {known_host} only"
why: |
  A registry may leave the login to another host. Then an import needs credentials under both names:
  those of the registry alone, or of the login service alone, are refused.
remedy: >-
  oc create secret docker-registry -n {namespace} {new_secret} --docker-server={missing_host}
needs: [ImageStream]
needs_complete: [Secret]
source: "Managing images: Pulling from private registries with delegated authentication"
quiet_when: |
  Both hosts, or neither, have credentials in the namespace or in openshift-config/pull-secret; the
  last import from the registry succeeded, or failed for another reason. Registries other than
  registry_host are not known to delegate: name yours by the parameters.
parameters:
  registry_host: {default: registry.connect.redhat.com, about: Registry that delegates the login.}
  login_host: {default: sso.redhat.com, about: Host that it delegates to.}
examples:
  - name: the registry has credentials, the login service has none
    with: {registry_host: a, login_host: b}
    secret_registry: [{namespace: shop, registry: a}, {namespace: till, registry: b}]
    spec_tag: [{namespace: shop, image_stream: a, tag: v1, from_registry: a, generation: 2}]
    tag_condition: [&t {namespace: shop, image_stream: a, tag: v1, type: ImportSuccess,
      status: "False", reason: Unauthorized, generation: 2}, {<<: *t, image_stream: ""}, {<<: *t,
      namespace: till}]
    finds: ["shop cannot import from a: it has credentials for a only"]
    gives: {first_tag: ["a:v1"]}
  - name: the login service for all, the registry none
    with: {registry_host: a, login_host: b}
    secret_registry: [{namespace: openshift-config, registry: b}]
    spec_tag: [{namespace: shop, image_stream: a, tag: v1, from_registry: a}]
    tag_condition: [{namespace: shop, image_stream: a, tag: v1, type: ImportSuccess,
      status: "False", message: authentication required}]
    finds: ["shop cannot import from a: it has credentials for b only"]
  - name: both; neither; it works; not for want of a login; since changed; another registry
    with: {registry_host: a, login_host: b}
    secret_registry: [{namespace: s, registry: a}, &s {namespace: s, registry: b},
      &s2 {namespace: u, registry: a}]
    spec_tag: [&s3 {namespace: s, tag: v, from_registry: a}, {<<: *s3, namespace: t}, &s4 {<<: *s3,
      namespace: u, generation: 2}, {<<: *s4, tag: w}, &s5 {<<: *s4, tag: x}, {<<: *s4, tag: "y",
      from_registry: c}]
    tag_condition: [&t2 {namespace: s, tag: v, type: ImportSuccess, status: "False",
      reason: Unauthorized}, {<<: *t2, namespace: t}, &t3 {<<: *t2, namespace: u, status: "True",
      generation: 2}, {<<: *t3, tag: w, status: "False", reason: NotFound}, &t4 {<<: *t2,
      namespace: u, tag: x, generation: 1}, &t5 {<<: *t4, tag: "y", generation: 2}]
    finds: []
  - name: no secret registry a, only others like it
    with: {registry_host: a, login_host: b}
    secret_registry: [*s, *s2]
    spec_tag: [*s3, *s5]
    tag_condition: [*t2, {<<: *t5, tag: x, type: ""}]
    finds: ["s cannot import from a: it has credentials for b only"]
---*/
WITH held AS (
  SELECT namespace, registry FROM secret_registry
  UNION ALL
  SELECT s.namespace, x.registry FROM spec_tag AS s CROSS JOIN secret_registry AS x
  WHERE s.from_registry = :registry_host AND x.namespace = 'openshift-config'),
known AS (
  SELECT namespace, MAX(CASE WHEN registry = :registry_host THEN 1 ELSE 0 END) AS has_registry,
    MAX(CASE WHEN registry = :login_host THEN 1 ELSE 0 END) AS has_login
  FROM held GROUP BY namespace)
SELECT
  c.namespace, s.from_registry AS registry, MIN(c.image_stream || ':' || c.tag) AS first_tag,
  CASE WHEN k.has_registry = 1 THEN :registry_host ELSE :login_host END AS known_host,
  CASE WHEN k.has_registry = 1 THEN :login_host ELSE :registry_host END AS missing_host,
  'login-' || s.from_registry AS new_secret
FROM tag_condition AS c
JOIN spec_tag AS s
  ON s.namespace = c.namespace AND s.image_stream = c.image_stream AND s.tag = c.tag
JOIN known AS k ON k.namespace = c.namespace
WHERE c.type = 'ImportSuccess' AND c.status = 'False' AND s.from_registry = :registry_host
  AND c.generation >= COALESCE(s.generation, 0) AND k.has_registry <> k.has_login
  AND (c.reason = 'Unauthorized' OR LOWER(c.message) LIKE '%unauthorized%'
  OR LOWER(c.message) LIKE '%authentication required%')
GROUP BY c.namespace, s.from_registry, k.has_registry;
