using System.Collections.Immutable;
using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>The network, layer by layer.</summary>
internal static class NetworkSection
{
    public static IEnumerable<Html> Of(NetworkInfo network) =>
    [
        HtmlTable.Of(
            $"{network.Name}: images of {network.Input}",
            ["layer", "out", "parameters", "MFLOP forward", "MFLOP a step"],
            network.Layers.Select(layer => (ImmutableArray<string>)
            [
                $"{layer.Name}: {layer.Description}", $"{layer.Output}", Count(layer.Parameters), Flops(layer.ForwardFlops), Flops(layer.StepFlops),
            ]),
            ["total for one image", $"{network.Classes.Length}", Count(network.ParameterCount), Flops(network.ForwardFlops), Flops(network.StepFlops)]),
        Html.Tag("details", Html.Tag("summary", "network.json in its shortest form"), Html.Tag("pre", Html.Tag("code", network.Spec))),
    ];

    private static string Count(int count) => count == 0 ? "" : Quantity.Count(count);

    private static string Flops(long flops) => flops == 0 ? "" : Quantity.Megaflops(flops);
}
