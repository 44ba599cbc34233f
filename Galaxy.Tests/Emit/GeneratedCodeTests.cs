using System.Runtime.CompilerServices;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Emit;

/// <summary>Holds the generated code: a change to the generator is reviewed as a change to these files.</summary>
public sealed class GeneratedCodeTests
{
    private const string Square = """{ "height": 8, "width": 8, "channels": 3 }""";

    [Fact]
    public void Tiny_network() => Snapshot.MatchAll(
        Sources(
            """
            { "type": "conv2d", "filters": 8, "kernel": 3, "padding": 1 }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 },
            { "type": "conv2d", "filters": 4, "kernel": 2 }, { "type": "relu" }, { "type": "flatten" },
            { "type": "dense", "units": 9 }, { "type": "relu" }, { "type": "dense", "units": 2 }
            """, """{ "height": 6, "width": 8, "channels": 1 }"""));

    [Fact]
    public void Conv_forward_of_full_panels_without_pool() => Match("Conv1.Forward", """{ "type": "conv2d", "filters": 32, "kernel": 3, "padding": 1 }, { "type": "relu" },""");

    [Fact]
    public void Conv_forward_with_full_and_narrow_panel_and_pool() => Match("Conv1.Forward", """{ "type": "conv2d", "filters": 20, "kernel": 2 }, { "type": "maxPool2d", "size": 2 },""");

    [Fact]
    public void Conv_forward_of_few_products_pools_its_tiles() => Match("Conv1.Forward", """{ "type": "conv2d", "filters": 20, "kernel": 1 }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 },""");

    [Fact]
    public void Conv_forward_one_by_one_with_stride() => Match("Conv1.Forward", """{ "type": "conv2d", "filters": 16, "kernel": 1, "stride": 2 },""");

    [Fact]
    public void Conv_weight_gradient_of_odd_channels() => Match("Conv1.WeightGradient", """{ "type": "conv2d", "filters": 16, "kernel": 3 },""");

    [Fact]
    public void Conv_input_gradient_of_stride_two_has_four_phases() => Match(
        "Conv2.InputGradient", """{ "type": "conv2d", "filters": 8, "kernel": 1 }, { "type": "conv2d", "filters": 8, "kernel": 3, "stride": 2, "padding": 1 },""");

    [Fact]
    public void Conv_output_gradient_without_pool() => Match("Conv1.OutputGradient", """{ "type": "conv2d", "filters": 8, "kernel": 1 }, { "type": "relu" },""");

    [Fact]
    public void Conv_forward_with_remainder_and_fewer_filters_than_a_vector() => Match(
        "Conv1.Forward", """{ "type": "conv2d", "filters": 5, "kernel": 3, "padding": 1 }, { "type": "leakyRelu" },""", """{ "height": 4, "width": 13, "channels": 2 }""");

    [Fact]
    public void Conv_forward_stride_two_with_padding() => Match("Conv1.Forward", """{ "type": "conv2d", "filters": 8, "kernel": 3, "stride": 2, "padding": 1 },""");

    [Fact]
    public void Winograd() => Snapshot.MatchAll(
        Sources($$"""{ "type": "conv2d", "filters": 9, "kernel": 1 }, { "type": "conv2d", "filters": 40, "kernel": 3, "padding": 1 }, { "type": "maxPool2d", "size": 2 }, { "type": "relu" }, {{Networks.End}}""", Square)
            .Where(source => source.Hint!.StartsWith("Tiny.Conv2.", StringComparison.Ordinal)));

    [Fact]
    public void Winograd_forward_without_pool() => Match(
        "Conv2.Forward", """{ "type": "conv2d", "filters": 8, "kernel": 1 }, { "type": "conv2d", "filters": 16, "kernel": 3, "padding": 1 }, { "type": "leakyRelu" },""");

    [Fact]
    public void Batch_norm() => Snapshot.MatchAll(
        Sources($$"""{ "type": "conv2d", "filters": 8, "kernel": 3, "padding": 1 }, { "type": "batchNorm" }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 }, {{Networks.End}}""", Square)
            .Where(source => source.Hint is "Tiny.Kernels" or "Tiny.Conv1.Norm" or "Tiny.Conv1.OutputGradient"));

    [Fact]
    public void Batch_norm_and_dropout_behind_a_dense_layer() => Snapshot.MatchAll(
        Sources("""{ "type": "flatten" }, { "type": "dense", "units": 9 }, { "type": "batchNorm" }, { "type": "relu" }, { "type": "dropout", "rate": 0.5 }, { "type": "dense", "units": 2 }""", Square)
            .Where(source => source.Hint is "Tiny.Kernels" or "Tiny.Dense1.Norm" or "Tiny.Dense1.Dropout" or "Tiny.Dense1.OutputGradient"));

    [Fact]
    public void Sum_with_an_earlier_layer() => Match(
        "Add1", """{ "type": "conv2d", "filters": 8, "kernel": 1 }, { "type": "conv2d", "filters": 8, "kernel": 1 }, { "type": "add", "from": "conv1" }, { "type": "relu" },""");

    [Fact]
    public void Dense_forward_of_full_and_narrow_panel() => Match("Dense1.Forward", """{ "type": "flatten" }, { "type": "dense", "units": 20 }, { "type": "relu" }, { "type": "dense", "units": 2 }""", end: "");

    [Fact]
    public void Dense_weight_gradient_of_a_pair_of_panels_and_a_third() => Match("Dense1.WeightGradient", """{ "type": "flatten" }, { "type": "dense", "units": 48 }, { "type": "dense", "units": 2 }""", end: "");

    [Fact]
    public void Dense_forward_of_panels_in_pairs() => Match("Dense1.Forward", """{ "type": "flatten" }, { "type": "dense", "units": 128 }, { "type": "dense", "units": 2 }""", end: "");

    [Fact]
    public void Dense_input_gradient_of_full_and_narrow_panel() => Match(
        "Dense1.InputGradient", """{ "type": "conv2d", "filters": 8, "kernel": 1 }, { "type": "flatten" }, { "type": "dense", "units": 20 }, { "type": "dense", "units": 2 }""", end: "");

    [Fact]
    public void Overlapping_pool() => Match("MaxPool1", """{ "type": "conv2d", "filters": 8, "kernel": 1 }, { "type": "maxPool2d", "size": 3, "stride": 2 },""");

    [Fact]
    public void Average_pool() => Match("AvgPool1", """{ "type": "conv2d", "filters": 8, "kernel": 1 }, { "type": "avgPool2d", "size": 2 },""");

    [Fact]
    public void Global_average_pool() => Match("GlobalAvgPool1", """{ "type": "conv2d", "filters": 8, "kernel": 1 }, { "type": "globalAvgPool" },""");

    [Fact]
    public void Relu_on_its_own() => Match("Relu1", """{ "type": "conv2d", "filters": 8, "kernel": 1 }, { "type": "maxPool2d", "size": 2, "stride": 1 }, { "type": "relu" },""");

    [Fact]
    public void Registry_of_two_networks() => Snapshot.Match(
        GeneratorRun.Over(("networks/other.json", Networks.Json(Networks.End).Replace("Tiny", "Other", StringComparison.Ordinal)), ("network.json", Networks.Json(Networks.End)))
            .Files.Single(file => file.Name == "NetworkRegistry.g.cs").Text);

    [Fact]
    public void Registry_without_a_network_still_compiles() => Snapshot.Match(
        GeneratorRun.Over(("network.json", "{")).Sources.Single().SourceText.ToString());

    private static void Match(string part, string layers, string input = Square, string end = Networks.End, [CallerMemberName] string method = "") =>
        Snapshot.Match(Sources($"{layers} {end}", input).Single(source => source.Hint == $"Tiny.{part}").Text, method: method);

    private static IEnumerable<(string? Hint, string Text)> Sources(string layers, string input) =>
        GeneratorRun.Over(("network.json", Networks.Json(layers, input))).Files
            .Select(file => ((string?)file.Name.Replace(".g.cs", "", StringComparison.Ordinal), file.Text));
}
