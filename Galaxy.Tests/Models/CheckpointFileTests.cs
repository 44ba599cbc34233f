using System.Text;
using Galaxy.Kernels.Numerics;
using Galaxy.Kernels.Optimizers;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Models;

public sealed class CheckpointFileTests
{
    private static readonly Optimizer Adam = new Optimizer.Adam(0.1, 0);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Checkpoint_survives_the_file(int bestEpoch)
    {
        Checkpoint checkpoint = TinyCheckpoint.Of(bestEpoch);
        Checkpoint read = Assert.IsType<Result<Checkpoint>.Ok>(Read(TinyCheckpoint.Bytes(checkpoint))).Value;

        Assert.Equal((2, 8), (read.State.Epoch, read.State.Step));
        Assert.Equal(checkpoint.State.Metrics.AsEnumerable(), read.State.Metrics.AsEnumerable());
        Assert.Equal(checkpoint.Epochs.AsEnumerable(), read.Epochs.AsEnumerable());
        Assert.Equal(TinyCheckpoint.Bytes(checkpoint), TinyCheckpoint.Bytes(read));
        Assert.Equal(TinyNetwork.Values(checkpoint.Best.Weights), TinyNetwork.Values(read.Best.Weights));
        Assert.Equal(Result.Done, checkpoint.Conditions.Check(read.Conditions, "run"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Averaged_weights_survive_and_are_the_best_when_the_last_epoch_is(int bestEpoch)
    {
        Checkpoint plain = TinyCheckpoint.Of(bestEpoch);
        Weights average = TinyCheckpoint.Filled(1, 4);
        Checkpoint checkpoint = plain with
        {
            State = plain.State with { AveragedWeights = average },
            Best = bestEpoch == 2 ? plain.Best with { Weights = average } : plain.Best,
        };

        Checkpoint read = Assert.IsType<Result<Checkpoint>.Ok>(Read(TinyCheckpoint.Bytes(checkpoint))).Value;

        Assert.Equal(TinyNetwork.Values(average), TinyNetwork.Values(read.State.AveragedWeights!));
        Assert.Equal(TinyNetwork.Values(checkpoint.Best.Weights), TinyNetwork.Values(read.Best.Weights));
    }

    [Fact]
    public void Optimizer_state_that_overflowed_survives_and_such_weights_do_not()
    {
        Checkpoint checkpoint = TinyCheckpoint.Of(bestEpoch: 2);
        Weights infinite = TinyCheckpoint.Filled(1, float.PositiveInfinity);
        Assert.IsType<Result<Checkpoint>.Ok>(Read(TinyCheckpoint.Bytes(checkpoint with { State = checkpoint.State with { OptimizerState = TinyCheckpoint.Filled(2, float.PositiveInfinity) } })));
        Assert.Contains("NaN or infinity", Refusal(TinyCheckpoint.Bytes(checkpoint with { State = checkpoint.State with { Weights = infinite } })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("checkpoint 1", "checkpoint 2", "its format is 'galaxy checkpoint 2'")]
    [InlineData("Tiny", "Tony", "the name is 'Tony' in the model")]
    [InlineData("optimizer.1.dense1.bias", "optimizer.2.dense1.bias", "tensor 'optimizer.1.dense1.bias' is missing")]
    [InlineData("best.dense1.bias", "rest.dense1.bias", "tensor 'best.dense1.bias' is missing")]
    [InlineData("bestEpoch\\u0022:1", "bestEpoch\\u0022:3", "'progress' is not the progress of a run")]
    [InlineData("bestEpoch\\u0022:1", "bestEpoch\\u0022:0", "'progress' is not the progress of a run")]
    [InlineData("bestEpoch\\u0022:1", "bestEpoch\\u0022:1,", "'progress' is not JSON")]
    [InlineData("images\\u0022:\\u0022abc\\u0022", "images\\u0022:null     ", "'conditions' is not")]
    public void Checkpoint_with_a_wrong_part_is_refused_with_the_part(string old, string changed, string reason)
    {
        string text = Encoding.Latin1.GetString(TinyCheckpoint.Bytes(TinyCheckpoint.Of(bestEpoch: 1)));
        Assert.Contains(old, text, StringComparison.Ordinal);
        byte[] file = Encoding.Latin1.GetBytes(text.Replace(old, changed, StringComparison.Ordinal));
        if (old.Length != changed.Length)
            file[0] = (byte)(file[0] + changed.Length - old.Length);
        Assert.Contains(reason, Refusal(file), StringComparison.Ordinal);
    }

    [Fact]
    public void No_mutation_throws()
    {
        byte[] file = TinyCheckpoint.Bytes(TinyCheckpoint.Of(bestEpoch: 1));
        RandomStream random = new(5);
        for (int count = 0; count < 3000; count++)
            Read(Mutation.Of(file, ref random));
    }

    [Fact]
    public void Conditions_tell_what_differs()
    {
        RunConditions before = TinyCheckpoint.Of(1).Conditions;
        Assert.Equal("its epochs was 2 and is 3", Difference(before with { Options = [RunOption.Of("epochs", 3)] }));
        Assert.Equal("its lr was not given and is 0.5", Difference(before with { Options = [.. before.Options, RunOption.Of("lr", 0.5)] }));
        Assert.Equal("its options were different", Difference(before with { Options = [] }));
        Assert.Equal("its images have changed: their names, labels or pixels differ", Difference(before with { Images = "xyz" }));

        string Difference(RunConditions now)
        {
            Problem problem = Assert.IsType<Result<Unit>.Failed>(before.Check(now, "run")).Problem;
            Assert.StartsWith("the run cannot go on: ", problem.What, StringComparison.Ordinal);
            return problem.What["the run cannot go on: ".Length..];
        }
    }

    private static Result<Checkpoint> Read(byte[] file) => CheckpointFile.Read(file, "c", TinyNetwork.Info, Adam);

    private static string Refusal(byte[] file) => Assert.IsType<Result<Checkpoint>.Failed>(Read(file)).Problem.ToString();
}
