using Galaxy.Kernels.Optimizers;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Recipes;

/// <summary>Converts between an optimizer and its settings.</summary>
internal static class RecipeOptimizer
{
    /// <summary>Settings that apply only to some optimizers.</summary>
    private static readonly IReadOnlyList<(RecipeField Field, string[] Types)> OfSome =
    [
        (RecipeFields.Momentum, ["momentum", "nesterov"]),
        (RecipeFields.Beta1, ["adam", "adamw"]),
        (RecipeFields.Beta2, ["adam", "adamw"]),
        (RecipeFields.Epsilon, ["adam", "adamw"]),
    ];

    public static Result<Optimizer> Of(RecipeValues values)
    {
        string type = values.Word(RecipeFields.Optimizer, TrainDefaults.Optimizer);
        return Problems.Check(OfSome
            .Where(some => values.Place(some.Field) is not null && !some.Types.Contains(type))
            .Select(some => new Problem(values.Place(some.Field)!, $"{type} has no {some.Field.Name}",
                $"Leave it out, or choose the optimizer {string.Join(" or ", some.Types)}")))
            .Map(_ => Make(type, values));
    }

    /// <summary>An optimizer's settings as in a file.</summary>
    public static IEnumerable<(RecipeField Field, object Value)> Settings(Optimizer optimizer) =>
    [
        (RecipeFields.Optimizer, optimizer.GetType().Name.ToLowerInvariant()),
        (RecipeFields.LearningRate, optimizer.LearningRate),
        .. optimizer switch
        {
            Optimizer.Momentum momentum => [(RecipeFields.Momentum, momentum.Factor)],
            Optimizer.Nesterov nesterov => [(RecipeFields.Momentum, nesterov.Factor)],
            Optimizer.Adam adam => Moments(adam.Beta1, adam.Beta2, adam.Epsilon),
            Optimizer.AdamW adam => Moments(adam.Beta1, adam.Beta2, adam.Epsilon),
            _ => Array.Empty<(RecipeField, object)>(),
        },
        (RecipeFields.WeightDecay, optimizer.WeightDecay),
    ];

    private static (RecipeField, object)[] Moments(double beta1, double beta2, double epsilon) =>
        [(RecipeFields.Beta1, beta1), (RecipeFields.Beta2, beta2), (RecipeFields.Epsilon, epsilon)];

    private static Optimizer Make(string type, RecipeValues values)
    {
        double rate = values.Number(RecipeFields.LearningRate, type is "adam" or "adamw"
            ? TrainDefaults.AdamLearningRate
            : TrainDefaults.LearningRate);
        double decay = values.Number(RecipeFields.WeightDecay, type == "adamw" ? TrainDefaults.DecoupledWeightDecay : TrainDefaults.WeightDecay);
        double momentum = values.Number(RecipeFields.Momentum, TrainDefaults.Momentum);
        double beta1 = values.Number(RecipeFields.Beta1, TrainDefaults.Beta1);
        double beta2 = values.Number(RecipeFields.Beta2, TrainDefaults.Beta2);
        double epsilon = values.Number(RecipeFields.Epsilon, TrainDefaults.Epsilon);
        return type switch
        {
            "sgd" => new Optimizer.Sgd(rate, decay),
            "momentum" => new Optimizer.Momentum(rate, momentum, decay),
            "nesterov" => new Optimizer.Nesterov(rate, momentum, decay),
            "adam" => new Optimizer.Adam(rate, decay, beta1, beta2, epsilon),
            _ => new Optimizer.AdamW(rate, decay, beta1, beta2, epsilon),
        };
    }
}
