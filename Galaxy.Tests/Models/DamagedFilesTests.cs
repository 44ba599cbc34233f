using System.Globalization;
using System.Text;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Models;

/// <summary>Well-formed damage is refused with a precise reason.</summary>
public sealed class DamagedFilesTests
{
    private static readonly Optimizer Adam = new Optimizer.Adam(0.1, 0);

    [Theory]
    [InlineData("step\\u0022:8", "step\\u0022:2147483647", "not the progress of a run")]
    [InlineData("step\\u0022:8", "step\\u0022:1e99999999999", "not JSON of its form")]
    [InlineData("loss\\u0022:1.5", "loss\\u0022:\\u0022NaN\\u0022", "not the progress of a run")]
    [InlineData("accuracy\\u0022:0.25", "accuracy\\u0022:-1", "not the progress of a run")]
    [InlineData(",\\u0022value\\u0022:2", "", "not JSON of its form")]
    [InlineData("images\\u0022:7", "images\\u0022:7,\\u0022images\\u0022:7", "not JSON of its form")]
    [InlineData("images\\u0022:7", "images\\u0022:null", "not JSON of its form")]
    public void Checkpoint_is_refused_by_its_part(string old, string changed, string reason)
    {
        byte[] file = Changed(TinyCheckpoint.Bytes(TinyCheckpoint.Of(bestEpoch: 1)), old, changed);
        Problem problem = Assert.IsType<Result<Checkpoint>.Failed>(CheckpointFile.Read(file, "c", TinyNetwork.Info, Adam)).Problem;
        Assert.Contains(reason, $"{problem}", StringComparison.Ordinal);
    }

    [Fact]
    public void Condition_that_no_number_can_hold_is_a_difference_in_words()
    {
        byte[] file = Changed(TinyCheckpoint.Bytes(TinyCheckpoint.Of(bestEpoch: 1)), "value\\u0022:2", "value\\u0022:1e99999999999");
        Checkpoint read = Assert.IsType<Result<Checkpoint>.Ok>(CheckpointFile.Read(file, "c", TinyNetwork.Info, Adam)).Value;
        Problem problem = Assert.IsType<Result<Unit>.Failed>(read.Conditions.Check(TinyCheckpoint.Of(1).Conditions, "run")).Problem;
        Assert.Equal("the run cannot go on: its epochs was 1e99999999999 and is 2", problem.What);
    }

    [Fact]
    public void Steps_that_the_epochs_cannot_have_are_a_contradiction()
    {
        TrainSettings settings = new(Adam, Epochs: 2, BatchSize: 2, Seed: 1);
        Checkpoint checkpoint = TinyCheckpoint.Of(bestEpoch: 1);
        Assert.Equal(Result.Done, checkpoint.Check(settings, TinyCheckpoint.Training(2), "run"));
        Refused("counts 2147483646 steps", checkpoint with { State = checkpoint.State with { Step = 2147483646 } }, settings);
        Refused("is of epoch 2 of 1", checkpoint, settings with { Epochs = 1 });
        Refused("has no average", checkpoint, settings with { AverageDecay = 0.9 });

        static void Refused(string reason, Checkpoint checkpoint, TrainSettings settings) => Assert.StartsWith(
            $"the run cannot go on: its checkpoint {reason}",
            Assert.IsType<Result<Unit>.Failed>(checkpoint.Check(settings, TinyCheckpoint.Training(2), "run")).Problem.What,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ParameterKind.RunningVariance, -1, true)]
    [InlineData(ParameterKind.RunningVariance, 0, false)]
    [InlineData(ParameterKind.RunningMean, -1, false)]
    public void Variance_is_not_negative(ParameterKind kind, float value, bool isRefused)
    {
        const string name = "bn1.running";
        byte[] file = SafetensorsWriter.Write(new Dictionary<string, string>(), [new FloatTensor(name, [1], values => values[0] = value)]);
        TensorTable table = TensorTable.Of(Assert.IsType<Result<SafetensorsFile>.Ok>(SafetensorsReader.Read(file, "m")).Value, [new TensorShape(name, [1])], ["F32"]);
        Exception? refusal = Record.Exception(() => table.FiniteValues(name, kind));
        Assert.Equal(isRefused, refusal is MalformedFileException);
    }

    [Fact]
    public void Mix_that_there_is_not_is_refused()
    {
        Model model = TinyNetwork.Model() with { Images = new TrainingImages(0.2, 0, null, "flaat") };
        Assert.Contains("a mix", $"{Assert.IsType<Result<Model>.Failed>(ModelFile.Read(ModelFile.ToBytes(model, TinyNetwork.Info), "m", TinyNetwork.Info)).Problem}", StringComparison.Ordinal);
    }

    private static byte[] Changed(byte[] file, string old, string changed)
    {
        string text = Encoding.Latin1.GetString(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        byte[] result = Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text[..at]}{changed}{text[(at + old.Length)..]}"));
        BitConverter.GetBytes(BitConverter.ToInt64(file) + changed.Length - old.Length).CopyTo(result, 0);
        return result;
    }
}
