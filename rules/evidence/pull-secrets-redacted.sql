/*---
id: pull-secrets-redacted
title: Pull secrets were exported without what they hold
severity: info
message: "none of the pull secrets ({secrets}) says which registries it is for"
why: |
  Only the names of the registries in a pull secret are read, never its credentials. They were
  removed from the export, as oc adm inspect does: whether a workload can pull from a private
  registry cannot be told.
remedy: oc get secrets -A -o json --field-selector=type=kubernetes.io/dockerconfigjson
needs: [Secret]
source: "oc adm inspect: secrets without values; tagtidy: docs/collecting.md"
quiet_when: |
  One of them can be read; fewer than min_secrets are there, which may be empty by themselves.
parameters:
  min_secrets: {default: 3, unit: secrets, about: Pull secrets from which to tell.}
examples:
  - name: two of either type
    with: {min_secrets: 2}
    secret:
      - {namespace: shop, secret: a, type: kubernetes.io/dockerconfigjson}
      - {namespace: shop, secret: b, type: kubernetes.io/dockercfg}
      - {namespace: shop, secret: c, type: Opaque, has_readable_registries: 1}
    finds: ["none of the pull secrets (2) says which registries it is for"]
  - name: one can be read
    with: {min_secrets: 2}
    secret:
      - {namespace: shop, secret: a, type: kubernetes.io/dockerconfigjson}
      - {namespace: shop, secret: b, type: kubernetes.io/dockercfg, has_readable_registries: 1}
    finds: []
  - name: a single one
    with: {min_secrets: 2}
    secret: [{namespace: shop, secret: a, type: kubernetes.io/dockerconfigjson}]
    finds: []
---*/
SELECT COUNT(*) AS secrets, COUNT(DISTINCT namespace) AS namespaces
FROM secret
WHERE type IN ('kubernetes.io/dockerconfigjson', 'kubernetes.io/dockercfg')
HAVING COUNT(*) >= :min_secrets AND SUM(has_readable_registries) = 0;
