using System.Collections.Immutable;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Recipes;

/// <summary>Every setting of a recipe, in the order of the file.</summary>
public static class RecipeFields
{
    /// <summary>More epochs or pixels than anyone needs.</summary>
    private const double Million = 1e6;

    public static readonly RecipeField.Number Epochs = new(
        "epochs", "--epochs", "Times every training image is shown", NumberRange.Whole(1, Million), TrainDefaults.Epochs);

    public static readonly RecipeField.Number Batch = new(
        "batch", "--batch", "Images in a step", NumberRange.Whole(1, 4096), TrainDefaults.BatchSize);

    public static readonly RecipeField.Number Shards = new(
        "shards", null, "Parts of a batch that are summed apart, and the most ranks that can share a training", NumberRange.Whole(1, 4096), 16);

    public static readonly RecipeField.Choice Optimizer = new(
        "optimizer.type", "--optimizer", "How the weights are updated", ["sgd", "momentum", "nesterov", "adam", "adamw"]);

    public static readonly RecipeField.Number LearningRate = new(
        "optimizer.learningRate", "--lr",
        $"Learning rate, {TrainDefaults.AdamLearningRate} by default and {TrainDefaults.LearningRate} with sgd, momentum and nesterov",
        new NumberRange(0, AboveMinimum: true), TrainDefaults.LearningRate);

    public static readonly RecipeField.Number Momentum = new(
        "optimizer.momentum", "--momentum", $"Momentum of momentum and nesterov, {TrainDefaults.Momentum} by default", NumberRange.Share,
        TrainDefaults.Momentum);

    public static readonly RecipeField.Number Beta1 = new(
        "optimizer.beta1", null, "Share of the mean gradient that a step of adam and adamw keeps", NumberRange.Share, TrainDefaults.Beta1);

    public static readonly RecipeField.Number Beta2 = new(
        "optimizer.beta2", null, "The same for the mean squared gradient", NumberRange.Share, TrainDefaults.Beta2);

    public static readonly RecipeField.Number Epsilon = new(
        "optimizer.epsilon", null, "What adam and adamw add to the root of the mean square", new NumberRange(1e-16, 1), TrainDefaults.Epsilon);

    public static readonly RecipeField.Number WeightDecay = new(
        "optimizer.weightDecay", "--weight-decay",
        $"Decay of the weights: adamw's decoupled, {TrainDefaults.DecoupledWeightDecay} by default; an L2 penalty with the others, "
            + $"{TrainDefaults.WeightDecay}",
        new NumberRange(0), TrainDefaults.WeightDecay);

    public static readonly RecipeField.Choice Schedule = new(
        "schedule", "--schedule",
        "How the learning rate changes: not at all; down to 0 along half a cosine; to a tenth after half and again after three "
            + "quarters; up and down once",
        ["constant", "cosine", "steps", "one-cycle"]);

    public static readonly RecipeField.Number WarmUpEpochs = new(
        "warmUpEpochs", "--warm-up", "Epochs over which the learning rate rises from 0", NumberRange.Whole(0, Million), 1);

    public static readonly RecipeField.Number FreezeEpochs = new(
        "freezeEpochs", "--freeze", "Epochs at the start in which the last layer alone learns; with --from", NumberRange.Whole(0, Million), 5);

    public static readonly RecipeField.Factors LayerRates = new(
        "layerRates", "Factors of the learning rate by layer name, kind of layer, head (the last dense layer) or body (all others); 0 freezes");

    public static readonly RecipeField.Number LabelSmoothing = new(
        "labelSmoothing", "--label-smoothing", "Share of a label that is spread over all classes", NumberRange.Share, 0.1);

    public static readonly RecipeField.Choice ClassWeights = new(
        "classWeights", "--class-weights",
        "Weights of the classes in the loss: all 1; so that all classes count the same; between the two (Cui et al., 2019)",
        ["none", "balanced", "effective-number"]);

    public static readonly RecipeField.Number LogitAdjustment = new(
        "logitAdjustment", "--logit-adjustment",
        "How strongly rare classes are favored, by logit adjustment (Menon et al., 2021): 1 as if all classes had equally many images; 0 for "
            + "none",
        new NumberRange(0, 1), 0.25);

    public static readonly RecipeField.Number ClipNorm = new(
        "clipNorm", "--clip", "Largest norm of all gradients together; 0 for no clipping", new NumberRange(0), 1);

    public static readonly RecipeField.Choice Keep = new(
        "keep", "--keep",
        "Epoch whose weights are kept: the last, or the best on the validation images, as always with a patience", ["last", "best"]);

    public static readonly RecipeField.Number Patience = new(
        "patience", "--patience", "Epochs without improvement on the validation images after which training stops; 0 for never",
        NumberRange.Whole(0, Million), 5);

    public static readonly RecipeField.Number Averaging = new(
        "averaging", "--average", "Decay of a moving average of the weights, which is then evaluated and saved; 0 for none", NumberRange.Share, 0.99);

    public static readonly RecipeField.Choice Augmentation = new(
        "augmentation.preset", "--augment",
        "Show training images as they are; in random quarter turns and mirrored; or also at any angle, zoomed, shifted, brightened and tinted",
        ["none", "turns", "full"]);

    public static readonly RecipeField.Number Rotation = new(
        "augmentation.rotation", null, "Largest angle in either direction, in degrees", new NumberRange(0, 180), 180);

    public static readonly RecipeField.Number Zoom = new(
        "augmentation.zoom", null, "Largest factor by which a galaxy is enlarged or reduced", new NumberRange(1, 2), 1.1) { Off = 1 };

    public static readonly RecipeField.Number Shift = new(
        "augmentation.shift", null, "Largest shift in each direction, as a share of the side", new NumberRange(0, 0.5), 0.05);

    public static readonly RecipeField.Number Brightness = new(
        "augmentation.brightness", null, "Largest share by which all channels together become brighter or darker", new NumberRange(0, 0.9), 0.1);

    public static readonly RecipeField.Number Color = new(
        "augmentation.color", null, "The same for each channel by itself", new NumberRange(0, 0.9), 0.05)
    {
        FormerPath = "augmentation.colour",
    };

    public static readonly RecipeField.Number Stretch = new(
        "augmentation.stretch", null, "Largest factor by which faint light becomes brighter or dimmer beside bright light",
        new NumberRange(1, 4), 1.5) { Off = 1 };

    public static readonly RecipeField.Number Gray = new(
        "augmentation.gray", null, "Share of the views without color", new NumberRange(0, 1), 0.2);

    public static readonly RecipeField.Number Blur = new(
        "augmentation.blur", null, "Largest deviation of the Gaussian that blurs a view, in pixels of the input", new NumberRange(0, 5), 1);

    public static readonly RecipeField.Number Noise = new(
        "augmentation.noise", null, "Largest deviation of the noise that is added to each value, as a share of white", new NumberRange(0, 0.5), 0.03);

    /// <summary>Of a beta distribution: smaller ones are 0 or 1 but for chance below a double's precision.</summary>
    private static readonly NumberRange Beta = new(0.01, 10) { OrZero = true };

    public static readonly RecipeField.Number Mixup = new(
        "augmentation.mixup", "--mixup",
        "Mix each training image with another, by a share from a beta distribution with this number twice; 0 for none", Beta, 0.2);

    public static readonly RecipeField.Number CutMix = new(
        "augmentation.cutMix", "--cutmix",
        "Cover a part of each training image by another, of an area from a beta distribution with this number twice; 0 for none", Beta, 1);

    public static readonly RecipeField.Number Validation = new(
        "validation", "--validation",
        "Share of the images kept for validation: for the curves, to fit a temperature, and to choose the best epoch if "
            + "that is kept", NumberRange.Share, 0.1);

    public static readonly RecipeField.Number Crop = new(
        "crop", "--crop",
        "Side in pixels of the middle square kept before scaling; 0 for the whole picture; auto for the square that the galaxy fills by its light",
        NumberRange.Whole(0, Million), TrainDefaults.Crop, RecipeFraming.Auto);

    public static ImmutableArray<RecipeField> All { get; } =
    [
        Epochs, Batch, Shards, Optimizer, LearningRate, Momentum, Beta1, Beta2, Epsilon, WeightDecay, Schedule, WarmUpEpochs, FreezeEpochs,
        LayerRates, LabelSmoothing, ClassWeights, LogitAdjustment, ClipNorm, Keep, Patience, Averaging, Augmentation, Rotation, Zoom, Shift,
        Brightness, Color, Stretch, Gray, Blur, Noise, Mixup, CutMix, Validation, Crop,
    ];

    /// <summary>The names in an object of the file, of fields and inner objects, in order.</summary>
    /// <param name="group">The object's path; empty for the root.</param>
    public static IEnumerable<string> NamesIn(string group) => All
        .Select(field => field.Group == group ? field.Name : group.Length == 0 ? field.Group : "")
        .Where(name => name.Length > 0)
        .Distinct();
}
