using Galaxy.Generators.Language;

namespace Galaxy.Generators.Planning;

/// <summary>Cuts outputs (filters, units, channels) into panels.</summary>
internal static class Panels
{
    /// <summary>Full panels, then one narrow panel if a single vector holds the remainder. A panel's padding outputs are zero.</summary>
    public static EquatableArray<PanelRun> Cut(int outputs, Target target)
    {
        int narrow = outputs % target.PanelWidth is > 0 and int rest && rest <= target.VectorFloats ? 1 : 0;
        int full = (outputs + target.PanelWidth - 1) / target.PanelWidth - narrow;
        List<PanelRun> runs = [];
        if (full > 0)
            runs.Add(new PanelRun(0, full, target.PanelWidth));
        if (narrow > 0)
            runs.Add(new PanelRun(full * target.PanelWidth, 1, target.VectorFloats));
        return runs.ToEquatableArray();
    }
}
