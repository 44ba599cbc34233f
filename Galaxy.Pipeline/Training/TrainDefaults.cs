using Galaxy.Kernels.Threading;

namespace Galaxy.Pipeline.Training;

/// <summary>The default settings of a training.</summary>
public static class TrainDefaults
{
    public const string Optimizer = "adamw";

    /// <summary>For sgd, momentum and nesterov.</summary>
    public const double LearningRate = 0.01;

    /// <summary>For Adam, whose steps do not shrink with the gradient.</summary>
    public const double AdamLearningRate = 0.002;

    public const string Schedule = "one-cycle";

    public const double Momentum = 0.9;

    public const double WeightDecay = 5e-4;

    /// <summary>For AdamW, which multiplies it only by the learning rate.</summary>
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
    public const double LogitAdjustment = 0;

    /// <summary>0 for none.</summary>
    public const double ClipNorm = 0;

    /// <summary>Unless there is a patience, which keeps the best.</summary>
    public const string Keep = "last";

    /// <summary>0 for never.</summary>
    public const int Patience = 0;

    /// <summary>0 for none.</summary>
    public const double Averaging = 0;

    public const string Augment = "full";

    public const int BatchSize = 32;

    /// <summary>As many as a batch has unless a training says otherwise.</summary>
    public const int Shards = BatchShard.Count;

    public const int Epochs = 24;

    public const ulong Seed = 1;

    public const double TestShare = 0.2;

    /// <summary>A twentieth: it costs less accuracy than seeds differ by chance.</summary>
    public const double ValidationShare = 0.05;

    /// <summary>Side in pixels of the middle square kept before scaling: a survey's galaxy fills about half of its frame of 424.</summary>
    public const int Crop = 212;

    /// <summary>Number of images from the simulated sky.</summary>
    public const int SimulatedImages = 2000;
}
