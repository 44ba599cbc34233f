using System.Numerics;
using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Layers;

namespace Galaxy.Tests.Oracle;

/// <summary>
/// What PyTorch computes for a small network and one batch of five. <c>Name.json</c> is the network, <c>Name.safetensors</c>
/// holds the tensors:
/// <list type="bullet">
/// <item><c>images</c> [5, C, H, W] and <c>labels</c> [5] (int64): the batch;</item>
/// <item><c>param.*</c>: the parameters to start from, under the names and in the shapes of a model file;</item>
/// <item><c>logits</c> [5, classes], <c>loss</c> [1], <c>grad.*</c>: of that batch with those parameters, in training;</item>
/// <item><c>losses</c> [10], <c>trained.*</c>: the loss before each of ten steps on that batch, and the parameters after them.</item>
/// </list>
/// The metadata names the optimizer of the ten steps: see <see cref="OracleOptimizer"/>.
/// </summary>
/// <param name="Images">H×W×C each, unlike in the file.</param>
internal sealed record OracleFile(
    Net Net, OracleOptimizer Optimizer, float[] Images, ushort[] Labels, IReadOnlyDictionary<string, float[]> Parameters,
    float[] Logits, float Loss, IReadOnlyDictionary<string, float[]> Gradients,
    float[] Losses, IReadOnlyDictionary<string, float[]> Trained)
{
    /// <summary>The networks there are vectors of.</summary>
    public static IReadOnlyList<string> Names { get; } = ["BatchNormed", "GlobalPooled", "OddShapes", "OneByOne", "SeedInSmall", "StrideAndFive"];

    /// <summary>Reads the vectors of a network, from beside the tests' assembly.</summary>
    public static OracleFile Read(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Oracle", name);
        Net net = Net.Parse(File.ReadAllText($"{path}.json"));
        TensorFile tensors = TensorFile.Parse(File.ReadAllBytes($"{path}.safetensors"));
        return new OracleFile(
            net, OracleOptimizer.Of(tensors.Metadata["optimizer"]),
            ChannelsLast(tensors.Floats("images"), net.Image), [.. tensors.Longs("labels").Select(label => checked((ushort)label))],
            tensors.Group("param."), tensors.Floats("logits"), tensors.Floats("loss").Single(), tensors.Group("grad."),
            tensors.Floats("losses"), tensors.Group("trained."));
    }

    /// <summary>Whether a step's logits differ from inference's.</summary>
    public bool HasBatchNorm => Net.Layers.Any(layer => ReferenceLayers.Of(layer.Type).SubtractsMean);

    /// <summary>PyTorch has no gradients of running statistics.</summary>
    public Dictionary<string, T[]> OnlyTrained<T>(IReadOnlyDictionary<string, T[]> gradients) =>
        gradients.Where(pair => Gradients.ContainsKey(pair.Key)).ToDictionary();

    /// <summary>
    /// Compares the parameters after the ten steps. A bias that batch norm cancels has no gradient; PyTorch's is rounding error, which Adam
    /// amplifies to full steps, and the running mean follows. So these two agree only roughly.
    /// </summary>
    public void AssertTrained<T>(double tolerance, IReadOnlyDictionary<string, T[]> parameters) where T : INumber<T>
    {
        Assert.Equal(Trained.Keys.Order(StringComparer.Ordinal), parameters.Keys.Order(StringComparer.Ordinal));
        foreach ((string name, float[] wanted) in Trained)
        {
            bool isMoot = HasBatchNorm && (name.StartsWith("conv", StringComparison.Ordinal) && name.EndsWith(".bias", StringComparison.Ordinal) || name.EndsWith("running_mean", StringComparison.Ordinal));
            Agreement.Within<T, float>(isMoot ? 0.1 : tolerance, parameters[name], wanted, name);
        }
    }

    /// <summary>From [N, C, H, W] to [N, H, W, C].</summary>
    private static float[] ChannelsLast(float[] images, Shape input)
    {
        int pixels = input.Height * input.Width;
        return [.. images.Chunk(pixels * input.Channels).SelectMany(image =>
            Enumerable.Range(0, image.Length).Select(index => image[index % input.Channels * pixels + index / input.Channels]))];
    }
}
