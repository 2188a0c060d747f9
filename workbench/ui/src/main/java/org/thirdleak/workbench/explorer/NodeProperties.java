package org.thirdleak.workbench.explorer;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.folder.StudyNode;

/** What the Properties view tells of a node. */
public final class NodeProperties implements IPropertySource {

    private final Map<String, String> values = new LinkedHashMap<>();

    /**
     * Of a node as it stands now.
     *
     * @param node the node
     */
    public NodeProperties(StudyNode node) {
        values.put("Path", node.path().toString());
        if (node instanceof StudyNode.Config config) {
            describe(config);
        } else if (node instanceof StudyNode.Run run) {
            describe(run);
        }
    }

    private void describe(StudyNode.Config config) {
        values.put("Kind", config.kind().word());
        values.put("Size", String.format(Locale.ROOT, "%,d bytes", config.bytes()));
        values.put(
                "Modified (UTC)",
                config.modified().truncatedTo(ChronoUnit.SECONDS).toString());
        values.put("Runs", String.valueOf(config.runs().size()));
        config.lastRun().ifPresent(run -> {
            values.put("Last run", run.name());
            values.put("Last run stands", run.condition().words());
            values.put("Odds", run.headline());
        });
    }

    private void describe(StudyNode.Run run) {
        values.put("State", run.condition().words());
        values.put("Odds", run.headline());
        values.put("Config changed since", run.changedSince() ? "yes" : "no");
        run.record().ifPresent(record -> {
            values.put("Config", String.valueOf(record.configPath()));
            values.put("Hash", record.configSha256());
            values.put("Seed", String.valueOf(record.seed()));
            values.put("Changes", String.join(", ", record.overrides()));
            values.put("Started (UTC)", String.valueOf(record.startedUtc()));
            values.put(
                    "Took", String.format(Locale.ROOT, "%.1f s with %d threads", record.seconds(), record.threads()));
            values.put("Version", String.valueOf(record.version()));
        });
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        return values.keySet().stream()
                .map(key -> new PropertyDescriptor(key, key))
                .toArray(IPropertyDescriptor[]::new);
    }

    @Override
    public @Nullable Object getPropertyValue(Object id) {
        return values.get(id);
    }

    @Override
    public @Nullable Object getEditableValue() {
        return null;
    }

    @Override
    public boolean isPropertySet(Object id) {
        return values.containsKey(id);
    }

    @Override
    public void resetPropertyValue(Object id) {
        // they tell what is; nobody sets them
    }

    @Override
    public void setPropertyValue(Object id, Object value) {
        // they tell what is; nobody sets them
    }
}
