using Galaxy.Tests.Harness;
using Galaxy.Tests.Reference;

namespace Galaxy.Tests.Oracle;

public sealed class ReferenceAgreesWithPyTorchTests
{
    /// <summary>PyTorch's own rounding: its vectors are in single precision.</summary>
    private const double Tolerance = 1e-5;

    public static TheoryData<string> Networks => [.. OracleFile.Names];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Logits(string name)
    {
        OracleFile oracle = OracleFile.Read(name);
        double[] logits = new ReferenceNetwork(oracle.Net).Load(oracle.Parameters).TrainingForward(oracle.Images);
        Agreement.Within<double, float>(Tolerance, logits, oracle.Logits, "logits");
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Loss_and_gradients(string name)
    {
        OracleFile oracle = OracleFile.Read(name);
        ReferenceNetwork network = new ReferenceNetwork(oracle.Net).Load(oracle.Parameters);
        ReferenceGradients result = network.LossAndGradients(oracle.Images, oracle.Labels);
        Assert.Equal(oracle.Loss, result.Loss, Tolerance);
        Agreement.Within(Tolerance, oracle.OnlyTrained(result.Gradients), oracle.Gradients);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Ten_training_steps(string name)
    {
        OracleFile oracle = OracleFile.Read(name);
        ReferenceNetwork network = new ReferenceNetwork(oracle.Net).Load(oracle.Parameters);
        Tensor[] parameters = [.. network.Parameters];
        double[]?[] states = new double[parameters.Length][];
        double[] losses = [.. oracle.Losses.Select(_ => Step())];
        Agreement.Within<double, float>(Tolerance, losses, oracle.Losses, "losses");
        oracle.AssertTrained(Tolerance, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Values));

        double Step()
        {
            double loss = network.LossAndGradients(oracle.Images, oracle.Labels).Loss;
            foreach (int index in Enumerable.Range(0, parameters.Length).Where(index => parameters[index].IsTrained))
                states[index] = oracle.Optimizer.Step(parameters[index], states[index]);
            return loss;
        }
    }
}
