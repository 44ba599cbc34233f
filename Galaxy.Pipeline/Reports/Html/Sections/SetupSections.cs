using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Reports.Html.Elements;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>The sections that end a page on trainings: what was trained, and how to make it again.</summary>
internal static class SetupSections
{
    public static IEnumerable<PageSection> Of(RunSetup setup, NetworkInfo network, Provenance provenance, RunTiming timing) =>
    [
        new PageSection("network", "Network", NetworkSection.Of(network)),
        new PageSection("recipe", "Recipe", RecipeSection.Of(setup.Recipe, setup.Options, setup.Seed)),
        new PageSection("provenance", "How to make it again", ProvenanceSection.Of(provenance, timing, setup.Seed)),
    ];
}
