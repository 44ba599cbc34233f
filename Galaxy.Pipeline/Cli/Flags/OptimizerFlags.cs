using System.CommandLine;
using Galaxy.Kernels;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli;

/// <summary>The flags that choose an optimiser.</summary>
internal sealed class OptimizerFlags
{
    private readonly Option<string> _name = Flag.Choice(
        "--optimizer", "How the weights are updated", TrainDefaults.Optimizer, "sgd", "momentum", "nesterov", "adam", "adamw");
    private readonly Option<double?> _learningRate = Flag.OptionalNumber<double>(
        "--lr", $"Learning rate, {TrainDefaults.AdamLearningRate} by default and {TrainDefaults.LearningRate} with sgd, momentum and nesterov",
        rate => rate > 0 && double.IsFinite(rate), "a number above 0", TrainDefaults.LearningRate);
    private readonly Option<double> _momentum = Flag.Number(
        "--momentum", "Momentum of momentum and nesterov", TrainDefaults.Momentum, factor => factor is >= 0 and < 1, "a number from 0, below 1");
    private readonly Option<double?> _decay = Flag.OptionalNumber<double>(
        "--weight-decay", $"Decay of the weights: adamw's decoupled, {TrainDefaults.DecoupledWeightDecay} by default; an L2 penalty with the others, {TrainDefaults.WeightDecay}",
        decay => decay >= 0 && double.IsFinite(decay), "a number from 0", TrainDefaults.WeightDecay);

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_name, _learningRate, _momentum, _decay])
            command.Add(option);
    }

    public Result<Optimizer> Read(ParseResult parsed)
    {
        string name = parsed.GetRequiredValue(_name);
        double rate = parsed.GetValue(_learningRate) ?? (name is "adam" or "adamw" ? TrainDefaults.AdamLearningRate : TrainDefaults.LearningRate);
        double decay = parsed.GetValue(_decay) ?? (name == "adamw" ? TrainDefaults.DecoupledWeightDecay : TrainDefaults.WeightDecay);
        double momentum = parsed.GetValue(_momentum);
        bool momentumIsGiven = parsed.GetResult(_momentum) is { Implicit: false };
        return name switch
        {
            "sgd" or "adam" or "adamw" when momentumIsGiven => new Problem("--momentum", $"{name} has none", "Leave it out, or choose --optimizer momentum or nesterov"),
            "sgd" => Result.Ok<Optimizer>(new Optimizer.Sgd(rate, decay)),
            "momentum" => Result.Ok<Optimizer>(new Optimizer.Momentum(rate, momentum, decay)),
            "nesterov" => Result.Ok<Optimizer>(new Optimizer.Nesterov(rate, momentum, decay)),
            "adam" => Result.Ok<Optimizer>(new Optimizer.Adam(rate, decay)),
            _ => Result.Ok<Optimizer>(new Optimizer.AdamW(rate, decay)),
        };
    }
}
