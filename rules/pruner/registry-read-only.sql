/*---
id: registry-read-only
title: The registry is read-only
severity: warning
message: "the registry takes no pushes and removes no blobs: spec.readOnly is set"
why: |
  Read-only is meant for the minutes of a hard prune or a backup. Left set, every build fails at its
  push, and a prune removes image objects while their layers stay, so that nothing names them any
  more and only a hard prune finds them.
remedy: oc patch configs.imageregistry.operator.openshift.io/{name} --type=merge -p {patch}
needs: [Config.imageregistry.operator.openshift.io]
source: "Hard pruning the registry: readOnly"
quiet_when: The registry is removed; the export was taken during a hard prune.
examples:
  - name: it is
    registry_configuration:
      - {registry_configuration: cluster, management_state: Managed, is_read_only: 1}
    finds: ["the registry takes no pushes and removes no blobs: spec.readOnly is set"]
  - name: it is not; it is removed
    registry_configuration:
      - {registry_configuration: cluster, management_state: Managed}
      - {registry_configuration: other, management_state: Removed, is_read_only: 1}
    finds: []
---*/
SELECT
  'Config.imageregistry.operator.openshift.io' AS kind, registry_configuration AS name,
  management_state, storage,
  '{"spec":{"readOnly":false}}' AS patch
FROM registry_configuration
WHERE is_read_only = 1 AND management_state <> 'Removed';
