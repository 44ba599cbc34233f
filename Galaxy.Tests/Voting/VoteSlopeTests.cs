using Galaxy.Kernels.Contract;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Voting;

/// <summary>The generated gradients of a whole network that learns votes are the slopes of its loss.</summary>
public sealed class VoteSlopeTests
{
    private const int Samples = 6;

    private const float Step = 2e-3f;

    private const string Spec = """
        { "name": "Voters", "input": { "height": 8, "width": 8, "channels": 3 },
          "head": "votes", "loss": "LOSS",
          "questions": [
            { "name": "smooth", "answers": ["yes", "no", "star"] },
            { "name": "edge-on", "answers": ["yes", "no"], "after": { "question": "smooth", "answer": "no" } } ],
          "layers": [
            { "type": "conv2d", "filters": 2, "kernel": 3, "padding": 1, "symmetry": "d4" }, { "type": "batchNorm" }, { "type": "relu" },
            { "type": "conv2d", "filters": 2, "kernel": 3, "padding": 1, "symmetry": "d4" }, { "type": "leakyRelu" },
            { "type": "orientationPool" }, { "type": "globalAvgPool" }, { "type": "flatten" }, { "type": "dense", "units": 5 } ] }
        """;

    /// <summary>Nobody was asked the second question about the second picture, and nobody anything about the last.</summary>
    private static readonly float[] _votes =
    [
        10, 25, 5, 5, 20, 40, 0, 0, 0, 0, 2, 38, 0, 38, 0, 5, 5, 5, 1, 4, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0,
    ];

    [Theory]
    [InlineData("dirichlet-multinomial")]
    [InlineData("fractions")]
    public void Gradient_along_a_random_direction_is_the_slope_of_the_loss(string loss)
    {
        GeneratorRun run = GeneratorRun.Over(("network.json", Spec.Replace("LOSS", loss, StringComparison.Ordinal))).OrThrowMistakes();
        using CompiledNetwork network = CompiledNetwork.FromSources(run.Files, "Galaxy.Kernels.Networks.Voters");
        Random random = new(17);
        Dictionary<string, float[]> parameters = network.Info.Parameters.ToDictionary(parameter => parameter.Name, parameter => Values(parameter, random));
        float[] images = [.. Enumerable.Range(0, Samples * 8 * 8 * 3).Select(_ => random.NextSingle() * 2 - 1)];
        IReadOnlyDictionary<string, float[]> gradients = Run(parameters).Gradients;
        foreach (ParameterInfo parameter in network.Info.Parameters.Where(parameter => parameter.IsTrainable))
        {
            // Batch norm takes away what the bias before it adds.
            if (parameter.Name == "conv1.bias")
                continue;
            float[] direction = [.. gradients[parameter.Name].Select(gradient => Math.Sign(gradient) * random.NextSingle())];
            double slope = (LossAt(parameter.Name, direction, Step) - LossAt(parameter.Name, direction, -Step)) / (2 * Step);
            double expected = direction.Zip(gradients[parameter.Name], (along, gradient) => (double)along * gradient).Sum();
            Assert.True(Math.Abs(slope / expected - 1) < 0.02, $"{parameter.Name}: {slope} instead of {expected}");
        }

        NetworkGradients Run(IReadOnlyDictionary<string, float[]> values) =>
            network.LossAndGradients(values, images, new ushort[Samples], new NetworkSettings(Targets: _votes));

        double LossAt(string name, float[] direction, float distance) => Run(new Dictionary<string, float[]>(parameters)
        {
            [name] = [.. parameters[name].Zip(direction, (value, along) => value + distance * along)],
        }).Loss.Mean;
    }

    private static float[] Values(ParameterInfo parameter, Random random) => [.. Enumerable.Range(0, parameter.Count).Select(_ => parameter.Kind switch
    {
        ParameterKind.RunningMean => 0,
        ParameterKind.RunningVariance => 1,
        _ => random.NextSingle() - 0.4f,
    })];
}
