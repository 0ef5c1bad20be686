export { SignInAgain } from './sign-in-again.view.tsx';
export { type Greeting, SignIn, type SignInProps } from './sign-in.view.tsx';
