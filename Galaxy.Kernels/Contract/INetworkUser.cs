using System.ComponentModel;

namespace Galaxy.Kernels.Contract;

/// <summary>
/// Work on a network that is chosen by name at run time: the generated <c>NetworkRegistry</c> calls
/// <see cref="Use{TNetwork}"/> with the network's type, so that no reflection is needed.
/// </summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface INetworkUser<out TResult>
{
    TResult Use<TNetwork>() where TNetwork : INetwork;
}
