using Galaxy.Generators.Spec;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Reference;

/// <summary>Generated networks of random shapes compute what the reference computes, on any number of threads.</summary>
public sealed class GeneratedAgreesWithReferenceTests
{
    private const double Tolerance = 1e-4;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_network(int seed)
    {
        Random random = new(seed);
        NetworkSpec spec = RandomSpecs.Next(random);
        RandomBatch batch = RandomBatch.For(spec, random.Next(1, 12), random);
        ReferenceNetwork reference = new ReferenceNetwork(spec).Load(batch.Parameters);
        ReferenceGradients expected = reference.LossAndGradients(batch.Images, batch.Labels);

        using CompiledNetwork network = CompiledNetwork.From(spec);
        float[] logits = network.Forward(batch.Parameters, batch.Images, batch.Labels.Length);
        NetworkGradients result = network.LossAndGradients(batch.Parameters, batch.Images, batch.Labels);
        NetworkGradients onTwo = network.LossAndGradients(
            batch.Parameters, batch.Images, batch.Labels, new NetworkSettings(Threads: 2, Capacity: batch.Labels.Length + 3));

        Agreement.Within<float, double>(Tolerance, logits, reference.Forward(batch.Images), SpecText.Canonical(spec));
        Assert.Equal(expected.Loss, result.Loss.Mean, Tolerance * Math.Max(1, expected.Loss));
        Agreement.Within(Tolerance, result.Gradients, expected.Gradients);
        Assert.Equal(result.Memory, onTwo.Memory);
    }
}
