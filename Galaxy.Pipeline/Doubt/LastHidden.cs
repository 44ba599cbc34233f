using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Doubt;

/// <summary>What a network's last dense layer sees: the map before it, or the image itself.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="Place">Where it lies after a forward pass.</param>
internal sealed record LastHidden(Shape Shape, MapPlace Place)
{
    public static LastHidden Of(NetworkInfo network) => network.Maps is [.., var hidden, _]
        ? new LastHidden(hidden.Shape, hidden.Output)
        : new LastHidden(network.Input, network.Image);
}
