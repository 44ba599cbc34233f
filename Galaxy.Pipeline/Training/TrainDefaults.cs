namespace Galaxy.Pipeline.Training;

/// <summary>The settings of a training that nobody has set otherwise.</summary>
public static class TrainDefaults
{
    public const string Optimizer = "adamw";

    /// <summary>Of sgd, momentum and nesterov.</summary>
    public const double LearningRate = 0.01;

    /// <summary>Of Adam, whose steps do not shrink with the gradient.</summary>
    public const double AdamLearningRate = 0.002;

    public const string Schedule = "one-cycle";

    public const double Momentum = 0.9;

    public const double WeightDecay = 5e-4;

    /// <summary>Of AdamW, which multiplies it with the learning rate only.</summary>
    public const double DecoupledWeightDecay = 0.01;

    /// <summary>β₁ of Adam.</summary>
    public const double Beta1 = 0.9;

    /// <summary>β₂ of Adam.</summary>
    public const double Beta2 = 0.999;

    /// <summary>ε of Adam.</summary>
    public const double Epsilon = 1e-8;

    public const int WarmUpEpochs = 0;

    public const double LabelSmoothing = 0;

    public const string ClassWeights = "none";

    /// <summary>0 for none.</summary>
    public const double ClipNorm = 0;

    /// <summary>Without patience, which is for keeping the best.</summary>
    public const string Keep = "last";

    /// <summary>0 for never.</summary>
    public const int Patience = 0;

    /// <summary>0 for none.</summary>
    public const double Averaging = 0;

    public const string Augment = "full";

    public const int BatchSize = 32;

    public const int Epochs = 24;

    public const ulong Seed = 1;

    public const double TestShare = 0.2;

    /// <summary>A twentieth: what it costs in accuracy is less than chance makes of a seed.</summary>
    public const double ValidationShare = 0.05;

    /// <summary>Middle pixels of a picture that are kept before scaling: a survey's galaxy fills about half of its frame of 424.</summary>
    public const int Crop = 212;

    /// <summary>Images of the simulated sky.</summary>
    public const int SimulatedImages = 2000;
}
