using System.Collections.Immutable;
using System.Xml.Linq;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Reports.Html.Elements;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>The network, layer by layer.</summary>
internal static class NetworkSection
{
    public static ImmutableArray<XElement> Of(NetworkInfo network) =>
    [
        HtmlTable.Of(
            $"{network.Name}: images of {network.Input}",
            ["layer", "out", "parameters", "MFLOP forward", "MFLOP a step"],
            network.Layers.Select(Row),
            Cells("total for one image", $"{network.Classes.Length}", network.ParameterCount, network.ForwardFlops, network.StepFlops)),
        new XElement(
            "details",
            new XElement("summary", "network.json in canonical form"),
            new XElement("pre", new XElement("code", network.Spec))),
    ];

    private static ImmutableArray<string> Row(LayerInfo layer) =>
        Cells($"{layer.Name}: {layer.Description}", $"{layer.Output}", layer.Cost.Parameters, layer.Cost.ForwardFlops, layer.Cost.StepFlops);

    private static ImmutableArray<string> Cells(string name, string output, int parameters, long forward, long step) =>
        [name, output, parameters == 0 ? "" : Quantity.Count(parameters), Flops(forward), Flops(step)];

    private static string Flops(long flops) => flops == 0 ? "" : Quantity.Megaflops(flops);
}
