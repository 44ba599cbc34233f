using System.Runtime.CompilerServices;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Layers;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Emit;

/// <summary>Snapshots of the generated code: a change to the generator is reviewed as a diff of these files.</summary>
public sealed class GeneratedCodeTests
{
    private static readonly Net _image = Net.Input(8, 8, 3);

    [Fact]
    public void Tiny_network() => Snapshot.MatchAll(
        Sources(Networks.Json(
            """
            { "type": "conv2d", "filters": 8, "kernel": 3, "padding": 1 }, { "type": "relu" }, { "type": "maxPool2d", "size": 2 },
            { "type": "conv2d", "filters": 4, "kernel": 2 }, { "type": "relu" }, { "type": "flatten" },
            { "type": "dense", "units": 9 }, { "type": "relu" }, { "type": "dense", "units": 2 }
            """, """{ "height": 6, "width": 8, "channels": 1 }""")));

    [Fact]
    public void Conv_forward_of_full_panels_without_pool() => Match("Conv1.Forward", _image.Conv(32, 3, padding: 1).Relu().Flatten().Dense(2));

    [Fact]
    public void Conv_forward_with_full_and_narrow_panel_and_pool() => Match("Conv1.Forward", _image.Conv(20, 2).MaxPool(2).Flatten().Dense(2));

    [Fact]
    public void Conv_forward_of_few_products_pools_its_tiles() => Match("Conv1.Forward", _image.Conv(20, 1).Relu().MaxPool(2).Flatten().Dense(2));

    [Fact]
    public void Conv_forward_one_by_one_with_stride() => Match("Conv1.Forward", _image.Conv(16, 1, stride: 2).Flatten().Dense(2));

    [Fact]
    public void Conv_weight_gradient_of_odd_channels() => Match("Conv1.WeightGradient", _image.Conv(16, 3).Flatten().Dense(2));

    [Fact]
    public void Conv_input_gradient_of_stride_two_has_four_phases() => Match(
        "Conv2.InputGradient", _image.Conv(8, 1).Conv(8, 3, stride: 2, padding: 1).Flatten().Dense(2));

    [Fact]
    public void Conv_output_gradient_without_pool() => Match("Conv1.OutputGradient", _image.Conv(8, 1).Relu().Flatten().Dense(2));

    [Fact]
    public void Conv_forward_with_remainder_and_fewer_filters_than_a_vector() => Match(
        "Conv1.Forward", Net.Input(4, 13, 2).Conv(5, 3, padding: 1).LeakyRelu().Flatten().Dense(2));

    [Fact]
    public void Conv_forward_stride_two_with_padding() => Match("Conv1.Forward", _image.Conv(8, 3, stride: 2, padding: 1).Flatten().Dense(2));

    [Fact]
    public void Winograd() => Snapshot.MatchAll(
        Sources(_image.Conv(9, 1).Conv(40, 3, padding: 1).MaxPool(2).Relu().Flatten().Dense(2))
            .Where(source => source.Hint!.StartsWith("Tiny.Conv2.", StringComparison.Ordinal)));

    [Fact]
    public void Winograd_forward_without_pool() => Match(
        "Conv2.Forward", _image.Conv(8, 1).Conv(16, 3, padding: 1).LeakyRelu().Flatten().Dense(2));

    [Fact]
    public void Batch_norm() => Snapshot.MatchAll(
        Sources(_image.Conv(8, 3, padding: 1).BatchNorm().Relu().MaxPool(2).Flatten().Dense(2))
            .Where(source => source.Hint is "Tiny.Kernels" or "Tiny.Conv1.Norm" or "Tiny.Conv1.OutputGradient"));

    [Fact]
    public void Batch_norm_and_dropout_behind_a_dense_layer() => Snapshot.MatchAll(
        Sources(_image.Flatten().Dense(9).BatchNorm().Relu().Dropout(0.5).Dense(2))
            .Where(source => source.Hint is "Tiny.Kernels" or "Tiny.Dense1.Norm" or "Tiny.Dense1.Dropout" or "Tiny.Dense1.OutputGradient"));

    [Fact]
    public void Sum_with_an_earlier_layer() => Match(
        "Add1", _image.Conv(8, 1).Conv(8, 1).Plus("conv1").Relu().Flatten().Dense(2));

    [Fact]
    public void Dense_forward_of_full_and_narrow_panel() => Match("Dense1.Forward", _image.Flatten().Dense(20).Relu().Dense(2));

    [Fact]
    public void Dense_weight_gradient_of_a_pair_of_panels_and_a_third() => Match("Dense1.WeightGradient", _image.Flatten().Dense(48).Dense(2));

    [Fact]
    public void Dense_forward_of_panels_in_pairs() => Match("Dense1.Forward", _image.Flatten().Dense(128).Dense(2));

    [Fact]
    public void Dense_input_gradient_of_full_and_narrow_panel() => Match(
        "Dense1.InputGradient", _image.Conv(8, 1).Flatten().Dense(20).Dense(2));

    /// <summary>Four panels: ranks divide them, and each goes on with the sums of the one before.</summary>
    [Fact]
    public void Dense_input_gradient_of_panels_that_ranks_divide() => Match(
        "Dense1.InputGradient", _image.Conv(8, 1).Flatten().Dense(56).Dense(2));

    [Fact]
    public void Overlapping_pool() => Match("MaxPool1", _image.Conv(8, 1).MaxPool(3, stride: 2).Flatten().Dense(2));

    [Fact]
    public void Average_pool() => Match("AvgPool1", _image.Conv(8, 1).AvgPool(2).Flatten().Dense(2));

    [Fact]
    public void Global_average_pool() => Match("GlobalAvgPool1", _image.Conv(8, 1).GlobalAvgPool().Flatten().Dense(2));

    [Fact]
    public void Relu_on_its_own() => Match("Relu1", _image.Conv(8, 1).MaxPool(2, stride: 1).Relu().Flatten().Dense(2));

    [Fact]
    public void Registry_of_two_networks() => Snapshot.Match(
        GeneratorRun.Over(("networks/other.json", Networks.Json(Networks.End).Replace("Tiny", "Other", StringComparison.Ordinal)), ("network.json", Networks.Json(Networks.End)))
            .Files.Single(file => file.Name == "NetworkRegistry.g.cs").Text);

    [Fact]
    public void Registry_without_a_network_still_compiles() => Snapshot.Match(
        GeneratorRun.Over(("network.json", "{")).Sources.Single().SourceText.ToString());

    /// <summary>What each kind of layer asks to be held, in Layers/.</summary>
    [Fact]
    public void Layer() => Snapshot.MatchAll(ReferenceLayers.All.SelectMany(kind => kind.Snapshots).Select(held =>
        Sources(held.Net).Single(source => source.Hint == $"{held.Net.Name}.{held.Hint}")));

    private static void Match(string part, Net net, [CallerMemberName] string method = "") =>
        Snapshot.Match(GeneratorRun.Over(net).TextOf($"Tiny.{part}"), method: method);

    private static IEnumerable<(string? Hint, string Text)> Sources(Net net) => Sources(net.Json());

    private static IEnumerable<(string? Hint, string Text)> Sources(string json) =>
        GeneratorRun.Over(("network.json", json)).Files
            .Select(file => ((string?)file.Name.Replace(".g.cs", "", StringComparison.Ordinal), file.Text));
}
