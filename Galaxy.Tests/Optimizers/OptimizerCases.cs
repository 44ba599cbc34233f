using Galaxy.Kernels.Optimizers;

namespace Galaxy.Tests.Optimizers;

/// <summary>The next value of one parameter; keeps that parameter's state.</summary>
internal delegate double ScalarUpdate(double parameter, double gradient, int step);

/// <summary>Optimizers with their definitions in torch.optim.</summary>
internal static class OptimizerCases
{
    public static IReadOnlyDictionary<string, (Optimizer Optimizer, Func<ScalarUpdate> Reference)> All { get; } =
        new Dictionary<string, (Optimizer, Func<ScalarUpdate>)>
        {
            ["sgd"] = (new Optimizer.Sgd(0.1, WeightDecay: 0), () => Sgd(0.1, 0)),
            ["sgd with decay"] = (new Optimizer.Sgd(0.1, WeightDecay: 0.01), () => Sgd(0.1, 0.01)),
            ["momentum"] = (new Optimizer.Momentum(0.05, 0.9, WeightDecay: 0.01), () => Momentum(0.05, 0.9, 0.01, ahead: false)),
            ["nesterov"] = (new Optimizer.Nesterov(0.05, 0.9, WeightDecay: 0.01), () => Momentum(0.05, 0.9, 0.01, ahead: true)),
            ["adam"] = (new Optimizer.Adam(0.01, WeightDecay: 0), () => Adam(0.01, 0.9, 0.999, 1e-8, 0)),
            ["adam with decay"] = (new Optimizer.Adam(0.01, WeightDecay: 0.1, Beta1: 0.8, Beta2: 0.99, Epsilon: 1e-3), () => Adam(0.01, 0.8, 0.99, 1e-3, 0.1)),
            ["adamw"] = (new Optimizer.AdamW(0.01, WeightDecay: 0.1, Beta1: 0.8, Beta2: 0.99, Epsilon: 1e-3), () => AdamW(0.01, 0.8, 0.99, 1e-3, 0.1)),
        };

    private static ScalarUpdate Sgd(double rate, double decay) =>
        (parameter, gradient, _) => parameter - rate * (gradient + decay * parameter);

    private static ScalarUpdate Momentum(double rate, double factor, double decay, bool ahead)
    {
        double velocity = 0;
        return (parameter, gradient, _) =>
        {
            gradient += decay * parameter;
            velocity = factor * velocity + gradient;
            return parameter - rate * (ahead ? gradient + factor * velocity : velocity);
        };
    }

    private static ScalarUpdate Adam(double rate, double beta1, double beta2, double epsilon, double decay)
    {
        double mean = 0;
        double square = 0;
        return (parameter, gradient, step) =>
        {
            gradient += decay * parameter;
            mean = beta1 * mean + (1 - beta1) * gradient;
            square = beta2 * square + (1 - beta2) * gradient * gradient;
            double root = Math.Sqrt(square / (1 - Math.Pow(beta2, step)));
            return parameter - rate * (mean / (1 - Math.Pow(beta1, step))) / (root + epsilon);
        };
    }

    private static ScalarUpdate AdamW(double rate, double beta1, double beta2, double epsilon, double decay)
    {
        ScalarUpdate adam = Adam(rate, beta1, beta2, epsilon, decay: 0);
        return (parameter, gradient, step) => adam(parameter * (1 - rate * decay), gradient, step);
    }
}
