using Galaxy.Kernels.Models;
using Galaxy.Kernels.Networks;

namespace Galaxy.Tests.Kernels;

/// <summary>The package's model of a network whose filters are tied under turns and mirrors.</summary>
public sealed class TiedNetworkModelTests
{
    private const int Images = 5;

    [Fact]
    public void Trained_and_loaded_model_has_the_same_bits_at_any_number_of_threads()
    {
        using NetworkModel<GalaxySmall> one = Trained(threads: 1), three = Trained(threads: 3);
        byte[] file = Bytes(one);
        using NetworkModel<GalaxySmall> loaded = NetworkModel<GalaxySmall>.Load(file, threads: 2);

        Assert.Equal(file, Bytes(three));
        Assert.Equal(file, Bytes(loaded));
        Assert.Equal(Predictions(one), Predictions(loaded));
        Assert.NotEqual(Predictions(one)[..Classes], Predictions(one)[Classes..(2 * Classes)]);
    }

    private static int Classes => NetworkModel<GalaxySmall>.Classes.Length;

    private static NetworkModel<GalaxySmall> Trained(int threads)
    {
        NetworkModel<GalaxySmall> model = new(seed: 7, threads);
        model.Train(Pixels(), [0, 1, 2, 3, 4], new TrainingOptions { Epochs = 2, BatchSize = 3 });
        return model;
    }

    private static float[] Pixels()
    {
        Random random = new(2);
        return [.. Enumerable.Range(0, Images * NetworkModel<GalaxySmall>.Input.Count).Select(_ => random.NextSingle())];
    }

    private static float[] Predictions(NetworkModel<GalaxySmall> model)
    {
        float[] probabilities = new float[Images * Classes];
        model.Predict(Pixels(), probabilities);
        return probabilities;
    }

    private static byte[] Bytes(NetworkModel<GalaxySmall> model)
    {
        using MemoryStream file = new();
        model.Save(file);
        return file.ToArray();
    }
}
