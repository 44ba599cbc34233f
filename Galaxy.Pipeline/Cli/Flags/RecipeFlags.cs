using System.CommandLine;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary>The flags that say how to train.</summary>
internal sealed class RecipeFlags
{
    private readonly Option<ulong> _seed = TrainingFlags.Seed();
    private readonly Option<int> _epochs = Flag.Number(
        "--epochs", "Times every training image is shown", TrainDefaults.Epochs, count => count >= 1, "a whole number from 1");
    private readonly Option<int> _batch = TrainingFlags.Batch();
    private readonly OptimizerFlags _optimizer = new();
    private readonly Option<string> _schedule = Flag.Choice(
        "--schedule", "How the learning rate goes on: the same; down to 0 along half a cosine; a tenth after a half and again after three quarters; up and down once",
        TrainDefaults.Schedule, "constant", "cosine", "steps", "one-cycle");
    private readonly Option<int> _warmUp = Flag.Number(
        "--warm-up", "Epochs over which the learning rate rises from 0", 0, count => count >= 0, "a whole number from 0");
    private readonly Option<string> _augment = AugmentFlag.Create();

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_seed, _epochs, _batch])
            command.Add(option);
        _optimizer.AddTo(command);
        foreach (Option option in (Option[])[_schedule, _warmUp, _augment])
            command.Add(option);
    }

    public Result<TrainSettings> Read(ParseResult parsed) => _optimizer.Read(parsed).Map(optimizer =>
        new TrainSettings(optimizer, parsed.GetValue(_epochs), parsed.GetValue(_batch), parsed.GetValue(_seed))
        {
            Schedule = parsed.GetValue(_schedule) switch
            {
                "constant" => new LearningRateSchedule.Constant(),
                "steps" => new LearningRateSchedule.Steps(),
                "one-cycle" => new LearningRateSchedule.OneCycle(),
                _ => new LearningRateSchedule.Cosine(),
            },
            WarmUpEpochs = parsed.GetValue(_warmUp),
            Augmentation = AugmentFlag.Read(parsed.GetRequiredValue(_augment)),
        });
}
