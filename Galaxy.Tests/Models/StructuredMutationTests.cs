using System.Globalization;
using System.Text;
using Galaxy.Kernels.Numerics;
using Galaxy.Kernels.Optimizers;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Training;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Models;

/// <summary>
/// Files are mutated in structured ways, a few thousand times each or GALAXY_MUTANTS times: all
/// are read or refused, and none throws.
/// </summary>
public sealed class StructuredMutationTests
{
    private static readonly Optimizer Adam = new Optimizer.Adam(0.1, 0);
    private static readonly TrainSettings Settings = new(Adam, Epochs: 2, BatchSize: 2, Seed: 1);

    private static int Mutants => int.Parse(Environment.GetEnvironmentVariable("GALAXY_MUTANTS") ?? "3000", CultureInfo.InvariantCulture);

    [Fact]
    public void Model_is_read_or_refused()
    {
        byte[] file = ModelFile.ToBytes(TinyNetwork.Model() with { Temperature = new(1.25, AllOrientations: true) }, TinyNetwork.Info);
        Survive(
            (ref random) => SafetensorsMutation.Of(file, ref random),
            mutant => ModelFile.Network(mutant, "m")
                .Bind(_ => ModelFile.Read(mutant, "m", TinyNetwork.Info))
                .Map(model => ModelFile.ToBytes(model, TinyNetwork.Info)));
    }

    [Fact]
    public void Checkpoint_is_read_or_refused_and_what_is_read_can_go_on()
    {
        Checkpoint checkpoint = TinyCheckpoint.Of(bestEpoch: 1);
        byte[] file = TinyCheckpoint.Bytes(checkpoint);
        Batches training = TinyCheckpoint.Training(Settings.BatchSize);
        Survive(
            (ref random) => SafetensorsMutation.Of(file, ref random),
            mutant => CheckpointFile.Read(mutant, "c", TinyNetwork.Info, Adam).Map(read =>
            {
                bool goesOn = read.Conditions.Check(checkpoint.Conditions, "run")
                    .Bind(_ => read.Check(Settings, training, "run")) is Result<Unit>.Ok;
                if (goesOn)
                    Assert.Equal((read.State.Epoch * training.Count, training.Images), (read.State.Step, read.State.Metrics[^1].Images));
                return goesOn;
            }));
    }

    [Fact]
    public void Record_of_a_run_is_read_or_refused() => Survive(
        Text(new RunRecord(["--epochs=2", "--data=/sky", "--tta"], IsFinished: false).ToJson()),
        mutant => RunRecord.Read(mutant, "run.json"));

    [Fact]
    public void Recipe_is_read_or_refused() => Survive(
        Text(SourceTree.Read("recipe.json")),
        mutant => RecipeReader.Read("recipe.json", mutant).Bind(values => Recipe.Of(values, seed: 1)));

    private static Mutator Text(string json) => (ref random) => Encoding.UTF8.GetBytes($"{JsonMutation.Of(LooseJson.Parse(json), ref random)}");

    /// <summary>Some mutants must be valid, to test reading; most must be invalid, to test refusal.</summary>
    private static void Survive<T>(Mutator mutate, Func<byte[], Result<T>> read)
    {
        RandomStream random = new(16);
        int good = 0;
        for (int count = 0; count < Mutants; count++)
        {
            byte[] mutant = mutate(ref random);
            try
            {
                good += read(mutant) is Result<T>.Ok ? 1 : 0;
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{exception.GetType().Name} {exception.Message}\n{Encoding.Latin1.GetString(mutant)}\n{exception.StackTrace}");
            }
        }

        Assert.InRange(good, Mutants / 100, Mutants / 2);
    }

    private delegate byte[] Mutator(ref RandomStream random);
}
