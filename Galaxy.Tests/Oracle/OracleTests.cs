using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Oracle;

/// <summary>Generated networks compute what PyTorch computes.</summary>
public sealed class OracleTests(CompiledOracles oracles) : IClassFixture<CompiledOracles>
{
    private const double Tolerance = 1e-4;

    public static TheoryData<string> Networks => [.. OracleFile.Names];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Logits_are_PyTorchs(string name)
    {
        (OracleFile oracle, CompiledNetwork network) = oracles[name];
        if (oracle.HasBatchNorm)
            return; // Its logits are training's; the loss and the gradients depend on them.
        float[] logits = network.Forward(oracle.Parameters, oracle.Images, oracle.Labels.Length);
        Agreement.Within<float, float>(Tolerance, logits, oracle.Logits, "logits");
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Loss_and_gradients_are_PyTorchs(string name)
    {
        (OracleFile oracle, CompiledNetwork network) = oracles[name];
        NetworkGradients result = network.LossAndGradients(oracle.Parameters, oracle.Images, oracle.Labels);
        Assert.Equal(oracle.Loss, result.Loss.Mean, Tolerance);
        Agreement.Within(Tolerance, oracle.OnlyTrained(result.Gradients), oracle.Gradients);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Ten_training_steps_are_PyTorchs(string name)
    {
        (OracleFile oracle, CompiledNetwork network) = oracles[name];
        TrainedNetwork trained = network.Train(
            oracle.Parameters, oracle.Images, oracle.Labels, oracle.Optimizer.ToKernels(), oracle.Losses.Length);
        Agreement.Within<double, float>(Tolerance, trained.Losses, oracle.Losses, "losses");
        oracle.AssertTrained(Tolerance, trained.Parameters);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Parameters_have_PyTorchs_names_and_sizes(string name)
    {
        (OracleFile oracle, CompiledNetwork network) = oracles[name];
        Assert.Equal(
            oracle.Parameters.Select(parameter => (parameter.Key, parameter.Value.Length)),
            network.Info.Parameters.OrderBy(parameter => parameter.Name.Contains(".running_", StringComparison.Ordinal)).Select(parameter => (parameter.Name, parameter.Count)));
    }
}
