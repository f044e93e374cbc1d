// The bridge between the sandboxed renderer and the host: the contract's calls and events, and nothing of Electron.
import { contextBridge, ipcRenderer } from 'electron';
import { createBridge } from './bridge.ts';

contextBridge.exposeInMainWorld('galley', createBridge(ipcRenderer));
